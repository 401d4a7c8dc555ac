import path from "node:path";

/** Types of files that IIS does not serve by itself, or not in every version. */
const TYPES = {
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

/** The web.config of one deployment: it goes into the deployed folder itself. */
export function iisConfig({ headers, longLived, files }) {
  const extensions = [...new Set(files.map((file) => path.posix.extname(file)))].sort();
  const types = extensions.filter((extension) => Object.hasOwn(TYPES, extension));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 绩效表助手：把这个文件复制到网站文件夹里（与 manifest.xml 放在一起）。 -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <!-- 网页版 Excel 要在自己的页面里打开窗格。 -->
        <remove name="X-Frame-Options" />
        <remove name="X-Powered-By" />
${Object.entries(headers).map(header).join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <!-- 每次都问一声有没有新的，没变就不再下载。 -->
      <clientCache cacheControlMode="DisableCache" />
${types.map(mimeMap).join("")}    </staticContent>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
  </system.webServer>
  <!-- 名字里带内容摘要的文件，内容一变名字就变，可以一直存着。 -->
${longLived.map(location).join("\n")}
</configuration>
`;
}

function header([name, value]) {
  return `        <remove name="${name}" />
        <add name="${name}" value="${attribute(value)}" />`;
}

function mimeMap(extension) {
  return `      <remove fileExtension="${extension}" />
      <mimeMap fileExtension="${extension}" mimeType="${TYPES[extension]}" />
`;
}

function location(file) {
  return `  <location path="${attribute(file)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>`;
}

function attribute(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
