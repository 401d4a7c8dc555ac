import { makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../sheet/result";
import { useLinkStyles } from "./audit/link-styles";
import { PlainButton } from "./audit/plain-button";
import { ProblemDetails } from "./problem-details";
import { problemText } from "./problem-text";
import { useCopy } from "./use-copy";

const useStyles = makeStyles({
  root: {
    flexBasis: "100%",
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorStatusDangerForeground3,
    overflowWrap: "anywhere",
  },
});

/** What went wrong just here, with the details to send to someone who can help. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
  const text = problemText(problem);
  const { label, refused, copy } = useCopy(text);
  const links = useLinkStyles();
  return (
    <div role="alert" className={useStyles().root}>
      {problem.message}{" "}
      {problem.detail !== undefined && (
        <PlainButton className={links.link} onClick={copy}>
          {label}
        </PlainButton>
      )}
      {refused && <ProblemDetails text={text} />}
    </div>
  );
}
