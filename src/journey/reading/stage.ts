import type { Stage } from '#store/outbox.ts';
import { raiseAlerts } from './next-door.ts';

/**
 * Woken by a text that was kept and by a series that forms or grows: either may be the second half of "the same method is being used next
 * door". Looks at a whole batch at once, and costs one small query where nothing fresh came from next door.
 * @param force ONS code of this force.
 */
export function readingStage(force: string): Stage<'bulletin.read' | 'series.formed' | 'series.grew'> {
  return {
    name: 'reading',
    handles: ['bulletin.read', 'series.formed', 'series.grew'],
    async handle(tx) {
      await raiseAlerts(tx, force);
    },
  };
}
