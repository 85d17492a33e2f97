export const ar = {
  state: 'not-yet-read',
  texts: {
    title: 'شهاداتي',
    lead: 'هنا الأوراق التي وضعها المرشد لك.',
    none: 'لا توجد أوراق بعد. اسأل المرشد إذا كان شيء ينقصك.',
    from: 'منذ {day}',
    open: 'تنزيل',
    kind: {
      cv: 'سيرة ذاتية',
      certificate: 'شهادة',
      agreement: 'اتفاق',
      identity: 'وثيقة هوية',
      permit: 'تصريح',
      health: 'ورقة صحية',
      economy: 'ورقة مالية',
      other: 'ورقة',
    },
  },
} as const;
