import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  detail: {
    margin: "4px 0 0",
    maxHeight: "120px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    userSelect: "text",
  },
});

/** Details that could not be copied by themselves, to be marked and copied by hand. */
export function ProblemDetails({ text }: { readonly text: string }) {
  return <pre className={useStyles().detail}>{text}</pre>;
}
