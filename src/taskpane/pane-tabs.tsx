import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId, useState, useSyncExternalStore, type ReactNode } from "react";
import type { PanePlace, PaneTab } from "./pane-place";

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panels: { position: "relative", flexGrow: 1, minHeight: 0 },
  panel: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
});

const TABS: readonly { readonly id: PaneTab; readonly name: string }[] = [
  { id: "audit", name: "审核" },
  { id: "fill", name: "填表" },
];

interface Props {
  readonly place: PanePlace;
  readonly audit: ReactNode;
  readonly fill: ReactNode;
}

/** The pane's jobs, one tab each. A tab that was opened once keeps what it shows, and where it was scrolled to. */
export function PaneTabs({ place, audit, fill }: Props) {
  const styles = useStyles();
  const id = useId();
  const { tab } = useSyncExternalStore(place.subscribe, place.state);
  const [opened, setOpened] = useState<ReadonlySet<PaneTab>>(new Set([tab]));
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  const shown = { audit, fill };
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => {
          const chosen = TABS.find((each) => each.id === value);
          if (chosen) place.show(chosen.id);
        }}
      >
        {TABS.map((each) => (
          <Tab
            key={each.id}
            id={`${id}-${each.id}`}
            value={each.id}
            {...(opened.has(each.id) && { "aria-controls": `${id}-${each.id}-panel` })}
          >
            {each.name}
          </Tab>
        ))}
      </TabList>
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
