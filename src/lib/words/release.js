/**
 * The languages a person can choose, by BCP 47 tag, in the order of the menu. This line is all a release takes:
 * screens, prerendering, `npm run check` and `npm run words` read it. Drafts of other languages may lie in messages/.
 */
export const languages = /** @type {const} */ (['nl', 'fr', 'en', 'ar', 'tr', 'uk', 'lt', 'ru']);

/** The languages of the desk: the namespaces for the desk are complete in these. */
export const deskLanguages = /** @type {const} */ (['nl', 'fr', 'en', 'lt']);

/** Languages that a youth worker with that first language read whole: those with "yes" in messages/REVIEW.md. */
export const checked = /** @type {readonly string[]} */ ([]);
