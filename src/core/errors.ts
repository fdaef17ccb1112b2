/**
 * Every error the product can show, in one place. The message says what is wrong and what to do.
 * Exit codes (contracts): 1 something in the data was refused, 2 the call itself was wrong.
 */
export const ERROR_CODES = {
  BAD_JSON: 'This line is not valid JSON. Check that the record is complete and on one line.',
  BAD_ENCODING: 'This line is not valid UTF-8 text. Save the file as UTF-8 and try again.',
  BAD_CSV: 'This row could not be read as CSV. Check its quotes and that it has as many cells as the header.',
  RECORD_TOO_LARGE: 'This record is larger than the limit for one record. Attach long material as a document instead.',
  TOO_DEEP: 'This record holds objects within objects too deeply to be read. Send it flatter.',
  NOT_AN_OBJECT: 'This line is not a record. Each line must be one JSON object.',
  MISSING_FIELD: 'A required field is missing.',
  BAD_FIELD: 'A field has a value of the wrong kind.',
  FILE_MISSING: 'The file could not be found. Check the path.',
  FILE_UNREADABLE: 'The file could not be read. Check that you may read it and that it is not a folder.',
  FILE_UNWRITABLE: 'The file could not be written. Check the folder, your permissions and the space on the disk.',
  WEAK_PASSWORD: 'The password was not taken.',
  BAD_OPTION: 'The command was called with something it does not understand. Run it with --help.',
  BAD_MODEL: 'The model of the linkage cannot be used.',
  BAD_TABLE: 'The table cannot be linked.',
  DATABASE_BUSY: 'Another Counterfoil process is using this data folder. Stop it, or point --data at another folder.',
  DATABASE_UNREACHABLE: 'The database could not be reached.',
  DISK_FULL:
    'The disk that holds the database is full. Free some space and try again: what was acknowledged before is kept.',
  NO_DATABASE: 'There is no database in this folder.',
  DATABASE_NOT_EMPTY: 'The database holds something already, so nothing was restored.',
  SCHEMA_BEHIND: 'The database is behind this version of the program. Run: counterfoil migrate.',
  NO_SUCH_RECORD: 'There is no such record, or you may not see it.',
  NOT_ALLOWED: 'You do not have permission to do this. Ask a supervisor if you need it.',
  SAME_PERSON: 'The person who wrote a warning cannot approve it. Ask a colleague.',
  WRONG_STATE:
    'This cannot be done now, because somebody has already moved it on. Reload the page to see what changed.',
  REASON_REQUIRED: 'Say why: a reason is required here.',
  OUT_OF_RANGE: 'A date is outside the years this version knows about. Update the tables in the catalogue.',
  BACKUP_BAD: 'This file is not a complete Counterfoil backup.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that is meant to be read by a person. Anything else that is thrown is a fault of the program. */
export class CounterfoilError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string) {
    super(detail ? `${ERROR_CODES[code]} ${detail}` : ERROR_CODES[code]);
    this.name = 'CounterfoilError';
    this.code = code;
    this.detail = detail;
  }
}
