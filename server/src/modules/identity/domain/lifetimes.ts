/** Counted anew with every visit. */
export const SESSION_DAYS = 60;
export const CONFIRM_HOURS = 72;
export const RESET_HOURS = 1;
