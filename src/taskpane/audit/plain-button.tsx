import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentPropsWithoutRef } from "react";

const useStyles = makeStyles({
  root: {
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A button that looks like the text it is in. */
export function PlainButton({ className, ...props }: ComponentPropsWithoutRef<"button">) {
  return <button type="button" {...props} className={mergeClasses(useStyles().root, className)} />;
}
