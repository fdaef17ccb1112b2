import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { ok } from '#core/result.ts';
import type { SealedFile, Vault } from '#store/vault.ts';
import type { UploadSink } from '#web/uploads.ts';
import { FileInspector } from './inspect.ts';

/** A file that was taken: it lies in the vault and belongs to nothing yet. */
export type TakenFile = SealedFile & { kind: string };

/** Takes files of the form into the vault, looking at each as it passes. What is refused leaves nothing behind. */
export function vaultSink(vault: Vault): UploadSink {
  return {
    files: REPORT_FORM.files.value,
    bytes: REPORT_FORM.fileBytes.value,
    seconds: REPORT_FORM.uploadSeconds.value,
    async begin() {
      const writer = await vault.begin();
      const inspector = new FileInspector();
      return {
        async write(chunk) {
          inspector.push(chunk);
          await writer.write(chunk);
        },
        async finish() {
          const looked = inspector.end();
          if (looked.ok) return ok<TakenFile>({ ...(await writer.keep()), kind: looked.value.id });
          await writer.drop();
          return looked;
        },
        drop: () => writer.drop(),
      };
    },
  };
}
