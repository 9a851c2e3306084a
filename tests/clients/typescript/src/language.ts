const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way text in a language (BCP 47) runs. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
}

const english = {
  backToText: 'Back to the text',
  by: 'By ',
  contents: 'Contents',
  moreArticles: 'More articles',
  minutes: (count: number) => `${count} min read`,
  outcomes: (count: number) => (count === 1 ? '1 outcome' : `${count} outcomes`),
  references: 'References',
  skip: 'Skip to the article',
  stale: 'Written for an earlier version of the text',
};

const arabic: typeof english = {
  backToText: 'العودة إلى النص',
  by: 'بقلم ',
  contents: 'المحتويات',
  moreArticles: 'مقالات أخرى',
  minutes: count => `قراءة ${number('ar', count)} ${count >= 3 && count <= 10 ? 'دقائق' : 'دقيقة'}`,
  outcomes: count => `النتائج: ${number('ar', count)}`,
  references: 'المراجع',
  skip: 'انتقل إلى المقال',
  stale: 'كُتبت لنسخة سابقة من النص',
};

/** The words of the page itself, in the article's language where the page speaks it. */
export function words(locale: string): typeof english {
  return locale.split('-', 1)[0] === 'ar' ? arabic : english;
}

export function date(locale: string, time: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time));
}

function number(locale: string, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}
