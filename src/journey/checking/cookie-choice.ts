/** What somebody chose on the cookie page, kept a year: `yes` or `no`. Nothing but what is needed is set before it says yes. */
export const CHOICE_COOKIE = 'cookies';
/** The district whose figures somebody last looked at; only with their yes. */
export const NEAR_COOKIE = 'near';
export const YEAR_SECONDS = 365 * 24 * 60 * 60;
