export const fa = {
  state: 'not-yet-read',
  texts: {
    title: 'درباره یک شغل',
    about: 'درباره این شغل بخوانید: {name}',
    whatOneDoes: 'در این شغل چه می‌کنند',
    none: 'هنوز متنی درباره این شغل نیست.',
    onlySwedish: 'متن فقط به سوئدی است.',
    source: 'متن از Arbetsförmedlingen، اداره کار، است. ما آن را در {day} گرفتیم.',
    called: 'نام‌های این شغل به سوئدی',
    skills: 'دانستنش خوب است',
    skillsHint: 'لازم نیست همه را بدانید.',
    more: 'بیشتر',
    belongs: 'این شغل از گروه',
    ask: 'می‌خواهید بیشتر بدانید؟ با مربی حرف بزنید.',
    wanted: 'شغل‌هایی که به آن‌ها علاقه دارید',
  },
} as const;
