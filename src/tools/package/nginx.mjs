/** The nginx configuration of one deployment: a location to include in the server that has the folder in its root. */
export function nginxSnippet({ baseUrl, headers, longLived }) {
  const prefix = new URL(`${baseUrl}/`).pathname;
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const folder = prefix === "/" ? "里" : `它下面的 ${prefix.slice(1)} 里`;
  return `# 绩效表助手：放进 nginx 的 server { } 里（include 这个文件即可）。打好的文件放在 root 指的文件夹${folder}。
# 不要在别处给这些页面加 X-Frame-Options：网页版 Excel 会因此打不开窗格。
location ^~ ${prefix} {
    index index.html;
    gzip on;
    gzip_vary on;
    gzip_types application/javascript text/javascript text/css text/xml;

    # 每次都问一声有没有新的，没变就不再下载。
${indented(lines, 4)}
    add_header Cache-Control "no-cache" always;

    # 名字里带内容摘要的文件，内容一变名字就变，可以一直存着。
    location ~ ${longLivedPattern(prefix, longLived)} {
${indented(lines, 8)}
        add_header Cache-Control "public, max-age=31536000, immutable";
    }
}
`;
}

/** Every file by name: a pattern would one day catch a file that is not named by its content. */
function longLivedPattern(prefix, files) {
  return `^${literal(prefix)}(?:${files.map(literal).join("|")})$`;
}

function literal(text) {
  return text.replace(/[.~+*?()|[\]{}^$\\-]/g, "\\$&");
}

function indented(lines, width) {
  return lines.map((line) => " ".repeat(width) + line).join("\n");
}
