/** How a channel is written in files. An alias of several words also matches inside a longer value ('halaman Facebook Dinas'). */
export interface ChannelAliases {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

export const defaultChannelAliases: readonly ChannelAliases[] = [
  {
    code: 'SP4N',
    label: 'SP4N-LAPOR!',
    aliases: ['sp4n', 'lapor', 'sp4n lapor', 'laporgoid', 'lapor go id', 'lapor1708', 'sms 1708', '1708', 'lp'],
  },
  { code: 'PPID', label: 'Permohonan informasi (PPID)', aliases: ['ppid', 'permohonan informasi', 'eppid', 'e ppid'] },
  {
    code: 'CC112',
    label: 'Panggilan 112',
    aliases: ['112', 'cc112', 'cc 112', 'call center', 'call centre', 'call center 112', 'ncc 112', 'darurat'],
  },
  {
    code: 'WEB',
    label: 'Website',
    aliases: ['web', 'website', 'situs', 'situs web', 'laman', 'portal', 'formulir', 'form', 'google form', 'web site'],
  },
  { code: 'IG', label: 'Instagram', aliases: ['ig', 'instagram', 'insta', 'instagram story', 'dm ig', 'dm instagram'] },
  { code: 'FB', label: 'Facebook', aliases: ['fb', 'facebook', 'fesbuk', 'pesbuk', 'face book', 'fanpage', 'messenger', 'fbk'] },
  { code: 'X', label: 'X', aliases: ['x', 'twitter', 'tw', 'twiter', 'x twitter', 'twitter x', 'tweet', 'x com'] },
  { code: 'TT', label: 'TikTok', aliases: ['tt', 'tiktok', 'tik tok', 'tik tox'] },
  { code: 'YT', label: 'YouTube', aliases: ['yt', 'youtube', 'you tube', 'yutub'] },
  {
    code: 'WA',
    label: 'WhatsApp',
    aliases: ['wa', 'whatsapp', 'whats app', 'whatapp', 'watsap', 'wa center', 'wa grup', 'grup wa', 'whatsap'],
  },
  {
    code: 'LSG',
    label: 'Datang langsung',
    aliases: ['lsg', 'langsung', 'datang langsung', 'tatap muka', 'walk in', 'loket', 'datang', 'lisan'],
  },
  { code: 'SRT', label: 'Surat', aliases: ['srt', 'surat', 'surat masuk', 'pos', 'surat resmi', 'tertulis'] },
  { code: 'TLP', label: 'Telepon', aliases: ['tlp', 'telepon', 'telp', 'telpon', 'telephone', 'phone', 'hotline', 'telfon'] },
  { code: 'KTK', label: 'Kotak saran', aliases: ['ktk', 'kotak saran', 'kotak pengaduan', 'kotak aduan', 'kotak'] },
  {
    code: 'MED',
    label: 'Media massa',
    aliases: [
      'med',
      'media massa',
      'media',
      'koran',
      'surat kabar',
      'media online',
      'berita',
      'media cetak',
      'radio',
      'televisi',
      'tv',
      'portal berita',
      'surat pembaca',
    ],
  },
  {
    code: 'EVT',
    label: 'Forum atau rapat',
    aliases: ['evt', 'forum', 'rapat', 'reses', 'musrenbang', 'audiensi', 'sosialisasi', 'kegiatan'],
  },
  {
    code: 'APP',
    label: 'Ulasan aplikasi',
    aliases: ['app', 'ulasan aplikasi', 'aplikasi', 'play store', 'playstore', 'google play', 'app store', 'review aplikasi'],
  },
];

/** The channels of an office with the spellings that are known for their codes; a channel of its own is known by code and label. */
export function aliasesOfChannels(
  channels: readonly { readonly code: string; readonly label: string }[],
): readonly ChannelAliases[] {
  const known = new Map(defaultChannelAliases.map((channel) => [channel.code, channel.aliases]));
  return channels.map(({ code, label }) => ({ code, label, aliases: known.get(code) ?? [] }));
}

/**
 * Letters before the number of an id that say where the complaint came in, seen in city complaint data (TW12345, FB678). Only the sure
 * ones: other prefixes there (QL, JK, EM, SM, TG) belong to applications and mailboxes that an office may or may not count as a channel.
 */
export const channelByIdPrefix: ReadonlyMap<string, string> = new Map([
  ['TW', 'X'],
  ['FB', 'FB'],
  ['IG', 'IG'],
  ['LP', 'SP4N'],
  ['WA', 'WA'],
]);
