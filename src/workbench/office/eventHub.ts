import { MessageCategory, type Entry } from "./messages.ts";

/** Events the page has asked for. Counts as Excel does: as often as registered must it be unregistered. */
export interface EventHub {
  register(type: number, target: string): void;
  unregister(type: number, target: string): void;
  wants(type: number, target: string): boolean;
  /** Sends an event to the page if it asked for it; `always` for those that need no asking. */
  fire(type: number, target: string, message: object, always?: boolean): void;
  /** A new page has asked for nothing yet. */
  clear(): void;
}

/** Event numbers of the client, by the name after `_Register` and `_Unregister`. */
export const worksheetEvents = {
  ActivatedEvent: 11,
  CalculatedEvent: 16,
  DataChangedEvent: 10,
  DeactivatedEvent: 12,
  FormatChangedEvent: 18,
  SelectionChangedEvent: 14,
} as const;
export const worksheetsEvents = { ...worksheetEvents, AddedEvent: 13, DeletedEvent: 15 } as const;
export const tableEvents = { DataChangedEvent: 101 } as const;
export const tablesEvents = { ...tableEvents, AddedEvent: 102, DeletedEvent: 103 } as const;
export const settingsChanged = 1;
export const documentSelectionChanged = 2;
export const visibilityChanged = 65539;

/** What collections of the whole workbook register under. */
export const WORKBOOK = "Workbook";

export function createEventHub(send: (entry: Entry) => void): EventHub {
  const counts = new Map<string, number>();
  const key = (type: number, target: string) => `${String(type)} ${target}`;
  const add = (type: number, target: string, by: number) => {
    const count = (counts.get(key(type, target)) ?? 0) + by;
    if (count > 0) counts.set(key(type, target), count);
    else counts.delete(key(type, target));
  };
  const wants = (type: number, target: string) => counts.has(key(type, target));
  return {
    register: (type, target) => {
      add(type, target, 1);
    },
    unregister: (type, target) => {
      add(type, target, -1);
    },
    wants,
    fire(type, target, message, always = false) {
      if (!always && !wants(type, target)) return;
      send({
        messageCategory: MessageCategory.event,
        messageType: type,
        targetId: target,
        message: JSON.stringify(message),
      });
    },
    clear: () => {
      counts.clear();
    },
  };
}
