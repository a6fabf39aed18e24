/** Mobile numbers as people write them, with or without country code or the zero that Excel drops. */
const mobile = /^(?:\+?62|0)?8[1-9]\d{6,10}$/;
/** Landlines with their area code in front: (0231) 123456. */
const landline = /^0[2-9]\d{6,11}$/;

/** Phone numbers become +62…; short service numbers and everything that is no phone number stay as written. */
export function normalisePhone(text: string): string {
  const digits = text.replaceAll(/[\s().\-–]/g, '').replace(/^00/, '+');
  if (mobile.test(digits)) return `+62${digits.replace(/^(?:\+?62|0)/, '')}`;
  if (landline.test(digits)) return `+62${digits.slice(1)}`;
  return text.trim();
}

/** One or several contacts in a cell, each in its usual form: phones with +62, e-mail in lower case. */
export function normaliseContacts(text: string): string {
  return text
    .split(/[;,\n]|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part.includes('@') ? part.toLowerCase() : normalisePhone(part)))
    .join(', ');
}
