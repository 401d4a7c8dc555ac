import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Says a sentence to screen readers, once whatever they are saying is over. */
export function Spoken({ text }: { text: string }) {
  return (
    <div role="status" aria-live="polite" className={useStyles().root}>
      {text}
    </div>
  );
}
