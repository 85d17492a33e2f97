export const ar = {
  state: 'not-yet-read',
  texts: {
    title: 'جدول الأسبوع {week}',
    free: 'لا شيء في هذا اليوم',
    closed: 'مغلق',
    cancelled: 'أُلغي',
    dropIn: 'مفتوح للجميع',
    kinds: {
      'group-session': 'لقاء جماعي',
      'conversation-group': 'مجموعة محادثة',
      'study-visit': 'زيارة دراسية',
      lecture: 'محاضرة',
      wellness: 'رياضة وصحة',
      'short-course': 'دورة قصيرة',
      'study-circle': 'حلقة دراسية',
      'digital-training': 'تدريب رقمي',
      'language-training': 'تدريب لغوي',
      guidance: 'إرشاد',
      placement: 'تدريب عملي',
    },
  },
} as const;
