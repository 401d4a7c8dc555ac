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
    <div className={styles.root}>
      <h1 className={styles.title}>没有连上表格程序</h1>
      <p className={styles.text}>
        这是绩效表助手的窗格，要在 Excel 里打开：先在 Excel 里装上加载项（清单文件是{" "}
        <code className={styles.code}>manifest.xml</code>
        ），再在“绩效预算”选项卡里点“打开窗格”。在浏览器里单独打开，它读不到表格。
      </p>
      <p className={styles.text}>WPS 表格以后支持，现在还不能用。</p>
      <p className={styles.text}>
        没有 Excel 也可以先用工作台：在程序文件夹里运行 <code className={styles.code}>npm start</code>
        ，浏览器会打开一个网页，左边是表格，右边是审核窗格，可以打开自己的 .xlsx 文件。
      </p>
    </div>
  );
}
