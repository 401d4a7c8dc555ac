/** A page that says what the folder is, for whoever opens its address in a browser. */
export function indexPage({ version, baseUrl, officeJs }) {
  const source = officeJs === "self" ? "本文件夹的 office-js/，微软原文件，未作改动" : officeJs;
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="icons/icon-32.png" />
    <title>绩效表助手 ${version}</title>
    <style>
      body { max-width: 44em; margin: 2em auto; padding: 0 1em; font-family: system-ui, sans-serif; line-height: 1.7; }
      dt { font-weight: bold; }
      dd { margin: 0 0 0.8em; overflow-wrap: anywhere; }
    </style>
  </head>
  <body>
    <h1>绩效表助手 ${version}</h1>
    <p>在 Excel 里审核绩效目标表和部门预算表的加载项。这里放的是它的程序文件，要在 Excel 里使用，不是在浏览器里打开。</p>
    <dl>
      <dt>给使用的人</dt>
      <dd>请本单位的管理员分发；装好以后，在 Excel 的“插入”或“开始”选项卡的“加载项”里找到“绩效表助手”。</dd>
      <dt>给管理员</dt>
      <dd>分发用的清单是 <a href="manifest.xml">manifest.xml</a>，里面的地址都在 ${baseUrl}/ 之下。</dd>
      <dt>Office.js 来自</dt>
      <dd>${source}</dd>
      <dt>核对文件</dt>
      <dd>在本文件夹里运行 <code>sha256sum -c SHA256SUMS</code>。</dd>
      <dt>许可</dt>
      <dd><a href="LICENSE.txt">MIT</a>；<a href="THIRD-PARTY-NOTICES.txt">所含开源软件的许可</a>。</dd>
    </dl>
    <p>程序不建立任何网络连接，表格不离开使用的人的电脑。</p>
  </body>
</html>
`;
}
