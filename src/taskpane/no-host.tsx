import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { padding: "24px 16px", lineHeight: "1.7", overflow: "auto" },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: "8px 0 0", color: tokens.colorNeutralForeground2 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/** What the page says where no spreadsheet program answers it. */
export function NoHost() {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>没有连上表格程序</h1>
      <p className={styles.text}>
        这个页面将来在 Excel 和 WPS
        表格里打开。与这两个程序的连接还没有做好，所以现在它读不到表格，也不能检查。
      </p>
      <p className={styles.text}>
        现在可以用的是工作台：在程序文件夹里运行 <code className={styles.code}>npm start</code>
        ，浏览器会打开一个网页，左边是表格，右边是审核窗格，可以打开自己的 .xlsx 文件。
      </p>
    </main>
  );
}
