import { holidays20242027 } from '../../calendar/holidays-2024-2027.ts';
import { fiveDayHours } from '../../calendar/office-hours.ts';
import { defaultRoleLabels } from '../../sop/sentences.ts';
import type { Sections } from './operations.ts';

const channel = (code: string, short: string, label: string) => ({ code, short, label, account: '', active: true });
const topic = (id: string, label: string) => ({ id, label, parent: null, active: true });

/**
 * What a new office starts with. Office hours, channels, topics and limits differ from region to region: each is a setting, and these are
 * customary values to be checked by the office (channels: DOMAIN 2.2; letters: DOMAIN 4.1).
 */
export const defaultSections: Sections = {
  profile: {
    government: '',
    agency: '',
    unit: '',
    section: '',
    address: '',
    phone: '',
    website: '',
    email: '',
    city: '',
    letterCode: '',
    archiveCode: '400.14',
    logo: null,
  },
  hours: {
    zone: 'WIB',
    weekDays: 5,
    week: [...fiveDayHours],
    cutiBersamaIsFree: true,
    lateCountsNextDay: true,
  },
  limits: { officeStepDays: 1, opdDays: 5 },
  letter: {
    paper: 'A4',
    fontSize: 12,
    lineSpacing: 1.15,
    marginTop: 2.5,
    marginBottom: 2.5,
    marginLeft: 3,
    marginRight: 2,
    subjectLabel: 'Hal',
    placeBeforeDate: false,
    showRank: true,
    numberPattern: '{klasifikasi}/{urut}/{unit}/{tahun}',
  },
  channels: [
    channel('WEB', 'WEB', 'Website'),
    channel('FB', 'FB', 'Facebook'),
    channel('IG', 'IG', 'Instagram'),
    channel('X', 'X', 'X'),
    channel('TT', 'TT', 'TikTok'),
    channel('YT', 'YT', 'YouTube'),
    channel('WA', 'WA', 'WhatsApp'),
    channel('SP4N', 'LP', 'SP4N-LAPOR!'),
    channel('MED', 'MD', 'Media massa'),
    channel('LSG', 'LS', 'Datang langsung'),
    channel('SRT', 'SR', 'Surat'),
    channel('TLP', 'TP', 'Telepon'),
    channel('CC112', '112', 'Panggilan 112'),
    channel('KTK', 'KS', 'Kotak saran'),
    channel('EVT', 'FR', 'Forum atau rapat'),
    channel('APP', 'AP', 'Ulasan aplikasi'),
  ],
  topics: [
    topic('infrastruktur', 'Infrastruktur jalan dan drainase'),
    topic('penerangan', 'Penerangan jalan'),
    topic('kebersihan', 'Kebersihan dan sampah'),
    topic('kesehatan', 'Kesehatan'),
    topic('pendidikan', 'Pendidikan'),
    topic('kependudukan', 'Kependudukan'),
    topic('perhubungan', 'Perhubungan dan parkir'),
    topic('ketertiban', 'Ketertiban umum'),
    topic('sosial', 'Bantuan sosial'),
    topic('ekonomi', 'Pasar, usaha, dan tenaga kerja'),
    topic('air-bersih', 'Air bersih'),
    topic('layanan', 'Pelayanan publik'),
    topic('lain', 'Lain-lain'),
  ],
  holidays: [...holidays20242027],
  rules: { allowRangkap: false },
  roleLabels: defaultRoleLabels,
};
