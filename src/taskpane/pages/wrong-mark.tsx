import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: {
    marginLeft: "4px",
    verticalAlign: "-2px",
    color: tokens.colorStatusDangerForeground3,
    "@media (forced-colors: active)": { color: "inherit" },
  },
});

/** Marks a cell of an example in which something is wrong; drawn, since not every system has the sign. */
export function WrongMark() {
  return <DismissRegular className={useStyles().root} role="img" aria-hidden={false} aria-label="有误" />;
}
