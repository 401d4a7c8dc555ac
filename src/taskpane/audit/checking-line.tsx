import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    insetInline: 0,
    bottom: "-1px",
    height: "2px",
    opacity: 0,
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Most checks are over before this shows: nothing is to flicker at every edit.
    animationName: { to: { opacity: 1 } },
    animationDuration: "200ms",
    animationDelay: "400ms",
    animationFillMode: "forwards",
  },
});

/** A quiet line while the workbook is checked again. */
export function CheckingLine() {
  return <div role="progressbar" aria-label="正在检查" className={useStyles().root} />;
}
