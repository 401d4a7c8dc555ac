/** What `jixiao --help` prints. */
export const USAGE = `jixiao：绩效目标表的读取与审核（不联网，文件不离开本机）

  jixiao read  FILE|DIR...   读出表里写了什么        [--format text|json]
  jixiao check FILE|DIR...   查出哪里有问题          [--format text|json|jsonl|sarif]
                             [--profile ID|FILE.json] [--pack 合法性|合理性|规范性|文字]…
                             [--codes FILE.csv|FILE.xlsx]
  jixiao rules               本版本的规则            [--format text|json]
  jixiao forms               本版本认识的表样        [--format text|json]
  jixiao profiles            本版本的口径            [--format text|json]
  jixiao profiles ID         写出一个口径，改了就是自己的，用 --profile FILE.json 选用

--codes 用自己的政府收支分类科目核对：有“科目编码”“科目名称”两列，可以有“年度”列；没有列的科目仍按内置的。

退出码：0 没有错误级问题；1 有错误级问题；2 有文件（或口径文件）读不了；64 用法不对。
`;

/** Exit statuses that scripts depend on. */
export const EXIT = { clean: 0, errors: 1, unreadable: 2, usage: 64 } as const;
