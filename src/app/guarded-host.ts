import type { Host } from "../hosts/port";
import { failed, type Result } from "../sheet/result";

const BROKEN = "表格程序出错，不能确定做到了哪一步。请看一看表格后重试；仍不行时，把详细信息发给维护人员。";

/** A host whose calls never reject: what a bug throws is told to the user as every other problem is. */
export function guardedHost(host: Host): Host {
  return {
    name: host.name,
    capabilities: host.capabilities,
    read: (since) => guarded(() => host.read(since)),
    apply: (edit) => guarded(() => host.apply(edit)),
    mark: (marks) => guarded(() => host.mark(marks)),
    clearMarks: () => guarded(() => host.clearMarks()),
    annotate: (notes) => guarded(() => host.annotate(notes)),
    select: (at) => guarded(() => host.select(at)),
    selectAreas: (sheet, areas) => guarded(() => host.selectAreas(sheet, areas)),
    selection: () => guarded(() => host.selection()),
    watch: (listener) => host.watch(listener),
  };
}

async function guarded<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    return failed(
      "host-broke",
      BROKEN,
      error instanceof Error ? (error.stack ?? String(error)) : String(error),
    );
  }
}
