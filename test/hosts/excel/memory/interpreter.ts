import { excelError, isExcelError, statusOf } from "./errors";
import type { Machine } from "./machine";
import { memberOf } from "./members";
import type { HostObject } from "./objects";
import { failAsTold, createPaths, type Paths } from "./paths";
import { query } from "./query";
import { ACTION, type WireAction, type WireRequest, type WireResponse } from "./wire";

/**
 * Carries out a batch, action by action. As in Excel, the first error ends it, and what was done before stays done.
 */
export function interpret(machine: Machine, request: WireRequest): WireResponse {
  const paths = createPaths(machine, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(machine, paths, action) ?? null });
    } catch (problem) {
      if (!isExcelError(problem)) throw problem;
      const Error = {
        Code: problem.code,
        Message: problem.message,
        Location: paths.place(action),
        HttpStatusCode: statusOf(problem.code),
        ActionIndex: index,
      };
      return { Results: results, TraceIds: traces, Error };
    }
  }
  return { Results: results, TraceIds: traces };
}

function perform(machine: Machine, paths: Paths, action: WireAction): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  failAsTold(machine, action.Name, action.ArgumentInfo?.Arguments);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && identityOf(machine, object);
    case ACTION.query:
      return object && query(machine, object, action.QueryInfo ?? {});
    case ACTION.set:
      return object && set(machine, object, action, paths);
    case ACTION.method:
      return object && callMethod(machine, object, action, paths);
    default:
      throw excelError("NotInDouble", `The in-memory Excel knows no action of type ${action.ActionType}.`);
  }
}

/**
 * What the library finds an object again by. It takes an id for loaded only where it looks for one, as it does of
 * sheets, whose events need it.
 */
function identityOf(machine: Machine, object: HostObject): Record<string, unknown> {
  const reference = machine.references.idOf(object);
  if (reference !== undefined) return { _ReferenceId: reference };
  if (object.id === undefined) return {};
  return object.scalars?.["Id"] ? { Id: object.id } : { _Id: object.id };
}

function set(machine: Machine, object: HostObject, action: WireAction, paths: Paths): void {
  const scalar = memberOf(machine, object, "scalars", action.Name);
  if (!scalar.set) throw excelError("InvalidArgument");
  scalar.set(paths.args(action.ArgumentInfo)[0]);
}

function callMethod(machine: Machine, object: HostObject, action: WireAction, paths: Paths): unknown {
  if (action.Name === "_KeepReference") return machine.references.keep(object);
  return memberOf(machine, object, "methods", action.Name).call(...paths.args(action.ArgumentInfo));
}
