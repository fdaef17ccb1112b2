import type { Stage } from '#store/outbox.ts';
import { indexReports } from './search-index.ts';

/** Keeps what reports are searched by: woken by whatever changes a report or its case. */
export const investigationStage = (): Stage<'report.received' | 'report.updated' | 'case.changed'> => ({
  name: 'investigation',
  handles: ['report.received', 'report.updated', 'case.changed'],
  handle: (tx, events) => indexReports(tx, [...new Set(events.map((e) => e.subject))]),
});
