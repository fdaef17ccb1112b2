import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import type { Page } from '#web/page.ts';
import { behindPages } from './behind-page.ts';
import { clockPages } from './clock-page.ts';
import { feedPages } from './feed-pages.ts';
import { methodsPages } from './methods-page.ts';
import { peoplePages } from './people-page.ts';
import { pictureFiles } from './picture-files.ts';
import { mapPages } from './picture-page.ts';
import { pressPicturePages } from './press-picture-page.ts';
import { trendsPages } from './trends-page.ts';
import { wavePages } from './wave-pages.ts';
import { yearPages } from './year-page.ts';

/** Every page of the picture, in the order of its parts; then waves, feeds and what the press tells. */
export const picturePages = (): Page<Tx, ForceConfig>[] => [
  ...mapPages(),
  ...trendsPages(),
  ...methodsPages(),
  ...peoplePages(),
  ...yearPages(),
  ...clockPages(),
  ...behindPages(),
  ...pictureFiles(),
  ...wavePages(),
  ...feedPages(),
  ...pressPicturePages(),
];
