export const fa = {
  state: 'not-yet-read',
  texts: {
    title: 'گواهی‌های من',
    lead: 'اینجا برگه‌هایی است که مربی برای شما گذاشته است.',
    none: 'هنوز برگه‌ای نیست. اگر چیزی کم است از مربی بپرسید.',
    from: 'از {day}',
    open: 'دریافت',
    kind: {
      cv: 'رزومه',
      certificate: 'گواهی',
      agreement: 'توافق‌نامه',
      identity: 'مدرک شناسایی',
      permit: 'مجوز',
      health: 'برگه سلامتی',
      economy: 'برگه مالی',
      other: 'برگه',
    },
  },
} as const;
