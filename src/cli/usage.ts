/** What `jixiao --help` prints. */
export const USAGE = `jixiao：绩效目标表的读取与审核（不联网，文件不离开本机）

  jixiao read  FILE|DIR...   读出表里写了什么        [--format text|json]
  jixiao check FILE|DIR...   查出哪里有问题          [--format text|json|jsonl|sarif|csv]
                             [--profile ID|FILE.json] [--pack 合法性|合理性|规范性|文字]…
                             [--codes FILE.csv|FILE.xlsx] [--report FILE.html|FILE.xlsx]…
                             [--jobs N] [--timeout 秒] [--memory MB] [--resume FILE] [--quiet]
                             [--max-file-mb N] [--max-inflated-mb N] [--max-cells N]
  jixiao check --files-from -|LIST [-0]              从标准输入（或文件）逐行取路径，一个文件答一行
  jixiao mark  FILE -o OUT   标出有问题的格，附“审核意见”表    [--notes] [--profile …] [--pack …] [--codes …]
  jixiao mark  FILE -o OUT --clear                   把标记、批注和“审核意见”表原样清除
  jixiao fix   FILE -o OUT   改好可以放心改的问题    [--confirm] [--profile …] [--pack …] [--codes …]
  jixiao fill  --form ID|FILE.json --list 清单.xlsx -o OUT.xlsx    按项目清单一行做一张表
                             [--year 2024] [--profile …] [--dry-run]
  jixiao summarise FILE -o OUT    由预算明细生成收支总表等九张表，由项目绩效目标表生成项目汇总表，加在 FILE 的后面
                             [--make tables,projects,department,narrative,charts] [--tables T1,T3…] [--unit 单位]
                             [--department 部门] [--year 2024] [--figures auto|formulas|values] [--last 上年的文件]
  jixiao summarise FILE|DIR… -o OUT.xlsx             几个单位的文件汇总成部门的    [--origin columns|sheets] [--dry-run]
  jixiao rules               本版本的规则            [--format text|json]
  jixiao forms               本版本认识的表样        [--format text|json]
  jixiao profiles            本版本的口径            [--format text|json]
  jixiao profiles ID         写出一个口径，改了就是自己的，用 --profile FILE.json 选用

--codes 用自己的政府收支分类科目核对：有“科目编码”“科目名称”两列，可以有“年度”列；没有列的科目仍按内置的。
--jobs 同时检查几个文件，默认是处理器核数，最多 8；一个文件最多用 --timeout 秒（默认 60）和 --memory MB 内存，超过的写明没有查完，别的照查。
--max-file-mb 文件多大就不读（默认 64 MB），--max-inflated-mb 解压后多大（默认 400 MB），--max-cells 多少单元格（默认 200 万）；read、mark、fix 也可以用。
--resume 把查完的记在这个文件里，中断以后用同样的命令接着查；改过的文件、换了口径或规则的，重新查。
-o OUT 写到哪个文件，可以就是原来的文件；写不完整就不动原来的。mark、fix 都可以用 --format json。
--notes 把问题也写成批注；--confirm 把要看一看才能改的也改了，一处一处改，改了反而出新问题的不改。
fill 的清单按列名读（项目编码、项目名称、单位、预算数、财政资金、资金用途、绩效目标……，次序不限），同一个工作簿里有“一行一指标”就用它的指标，没有就按类别推荐；
     --dry-run 只说每一行会做出什么、哪一行做不了和为什么，不写文件；有一行做不了，退出码是 2，别的行照做。
summarise 的金额 auto 是公式（SUMIFS，能追溯到明细），明细太多时写数值；不想要公式用 values，一定要公式用 formulas。--origin columns 每个单位一列，sheets 每个单位一张表。
     --last 是上年的公开表，narrative（情况说明）用它写增减；--dry-run 只说会做出什么、缺什么、哪里对不上，不写文件。
--report 另写一份跨文件的审核汇总，--quiet 不显示进度和标准错误上的汇总。

退出码：0 没有错误级问题；1 有错误级问题；2 有文件（或口径文件）读不了；64 用法不对。
`;

/** Exit statuses that scripts depend on. */
export const EXIT = { clean: 0, errors: 1, unreadable: 2, usage: 64 } as const;
