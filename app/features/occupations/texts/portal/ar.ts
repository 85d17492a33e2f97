export const ar = {
  state: 'not-yet-read',
  texts: {
    title: 'عن مهنة',
    about: 'اقرأ عن المهنة: {name}',
    whatOneDoes: 'ماذا يعمل أصحاب هذه المهنة',
    none: 'لا يوجد نص عن هذه المهنة بعد.',
    onlySwedish: 'النص بالسويدية فقط.',
    source: 'النص من Arbetsförmedlingen، مكتب العمل. جلبناه في {day}.',
    called: 'أسماء المهنة بالسويدية',
    skills: 'من المفيد معرفته',
    skillsHint: 'ليس من الضروري معرفة كل شيء.',
    more: 'عرض المزيد',
    belongs: 'المهنة من مجموعة',
    ask: 'هل تود معرفة المزيد؟ تحدث مع المرشد.',
    wanted: 'مهن تهمك',
  },
} as const;
