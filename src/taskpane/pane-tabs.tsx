import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from "react";
import { PlainButton } from "./audit/plain-button";
import type { PanePlace, PaneTab } from "./pane-place";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    display: "flex",
    padding: "0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    padding: "5px 8px 6px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "8px",
      bottom: "-1px",
      height: "2px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  panels: { position: "relative", flexGrow: 1, minHeight: 0 },
  panel: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
});

const TABS: readonly { readonly id: PaneTab; readonly name: string }[] = [
  { id: "audit", name: "审核" },
  { id: "fill", name: "填表" },
  { id: "summary", name: "汇总" },
];

interface Props {
  readonly place: PanePlace;
  readonly audit: ReactNode;
  readonly fill: ReactNode;
  readonly summary: ReactNode;
}

/** The pane's jobs, one tab each. A tab that was opened once keeps what it shows, and where it was scrolled to. */
export function PaneTabs({ place, audit, fill, summary }: Props) {
  const styles = useStyles();
  const id = useId();
  const { tab } = useSyncExternalStore(place.subscribe, place.state);
  const [opened, setOpened] = useState<ReadonlySet<PaneTab>>(new Set([tab]));
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  const shown = { audit, fill, summary };

  function onKey(event: KeyboardEvent): void {
    const next = tabFor(event.key, tab);
    if (next === undefined) return;
    event.preventDefault();
    place.show(next);
    document.getElementById(`${id}-${next}`)?.focus();
  }

  return (
    <>
      {/* Not the library's tabs: those put places for the keyboard around themselves that are hidden from readers. */}
      <div role="tablist" aria-label="绩效表助手" className={styles.tabs} onKeyDown={onKey}>
        {TABS.map((each) => (
          <PlainButton
            key={each.id}
            id={`${id}-${each.id}`}
            role="tab"
            aria-selected={each.id === tab}
            tabIndex={each.id === tab ? 0 : -1}
            {...(opened.has(each.id) && { "aria-controls": `${id}-${each.id}-panel` })}
            className={mergeClasses(styles.tab, each.id === tab && styles.chosen)}
            onClick={() => place.show(each.id)}
          >
            {each.name}
          </PlainButton>
        ))}
      </div>
      <div className={styles.panels}>
        {TABS.filter((each) => opened.has(each.id)).map((each) => (
          <div
            key={each.id}
            id={`${id}-${each.id}-panel`}
            role="tabpanel"
            aria-labelledby={`${id}-${each.id}`}
            className={styles.panel}
            style={each.id === tab ? {} : { visibility: "hidden" }}
          >
            {shown[each.id]}
          </div>
        ))}
      </div>
    </>
  );
}

/** Where a key leads from a tab; undefined for keys that are none of the tabs'. */
function tabFor(key: string, tab: PaneTab): PaneTab | undefined {
  const here = TABS.findIndex(({ id }) => id === tab);
  const steps = new Map([
    ["ArrowRight", here + 1],
    ["ArrowLeft", here - 1],
    ["Home", 0],
    ["End", -1],
  ]);
  const step = steps.get(key);
  return step === undefined ? undefined : TABS.at(step % TABS.length)?.id;
}
