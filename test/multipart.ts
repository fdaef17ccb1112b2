/** What parts the parts of the forms made here. */
export const BOUNDARY = 'x-boundary-x';

/** A field, or a file where it has a name. */
export interface Part {
  name: string;
  file?: string;
  body: string | Buffer;
}

/** The body of a form with files, as a browser writes it. */
export const multipart = (parts: Part[], end = `--${BOUNDARY}--\r\n`): Buffer =>
  Buffer.concat([
    ...parts.map((p) =>
      Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${p.name}"${p.file === undefined ? '' : `; filename="${p.file}"`}\r\n${p.file === undefined ? '' : 'Content-Type: image/png\r\n'}\r\n`,
        ),
        Buffer.from(p.body),
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(end),
  ]);
