import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    alignSelf: "flex-start",
    padding: "0 5px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    marginTop: "2px",
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** 新增: what the last check found and the one before had not. */
export function NewTag({ count }: { readonly count?: number }) {
  return <span className={useStyles().root}>新增{count !== undefined && ` ${count}`}</span>;
}
