import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Child from 'lucide-react/icons/baby';
import Bag from 'lucide-react/icons/backpack';
import Book from 'lucide-react/icons/book-open';
import Briefcase from 'lucide-react/icons/briefcase';
import Building from 'lucide-react/icons/building-2';
import Bus from 'lucide-react/icons/bus';
import Calendar from 'lucide-react/icons/calendar';
import Camera from 'lucide-react/icons/camera';
import Chart from 'lucide-react/icons/chart-column';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronStart from 'lucide-react/icons/chevron-left';
import ChevronEnd from 'lucide-react/icons/chevron-right';
import ArrowUpDown from 'lucide-react/icons/chevrons-up-down';
import CircleCheck from 'lucide-react/icons/circle-check';
import Dot from 'lucide-react/icons/circle-dot';
import Help from 'lucide-react/icons/circle-question-mark';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import Copy from 'lucide-react/icons/copy';
import Door from 'lucide-react/icons/door-open';
import Download from 'lucide-react/icons/download';
import More from 'lucide-react/icons/ellipsis';
import External from 'lucide-react/icons/external-link';
import Eye from 'lucide-react/icons/eye';
import FileText from 'lucide-react/icons/file-text';
import Flag from 'lucide-react/icons/flag';
import GraduationCap from 'lucide-react/icons/graduation-cap';
import Hammer from 'lucide-react/icons/hammer';
import Hand from 'lucide-react/icons/hand';
import Heart from 'lucide-react/icons/heart-pulse';
import History from 'lucide-react/icons/history';
import House from 'lucide-react/icons/house';
import Image from 'lucide-react/icons/image';
import Info from 'lucide-react/icons/info';
import Key from 'lucide-react/icons/key-round';
import Languages from 'lucide-react/icons/languages';
import Laptop from 'lucide-react/icons/laptop';
import ListChecks from 'lucide-react/icons/list-checks';
import Lock from 'lucide-react/icons/lock';
import LogOut from 'lucide-react/icons/log-out';
import Mail from 'lucide-react/icons/mail';
import MapPin from 'lucide-react/icons/map-pin';
import Menu from 'lucide-react/icons/menu';
import Messages from 'lucide-react/icons/messages-square';
import Mic from 'lucide-react/icons/mic';
import Minus from 'lucide-react/icons/minus';
import Pause from 'lucide-react/icons/pause';
import Edit from 'lucide-react/icons/pencil';
import Phone from 'lucide-react/icons/phone';
import Plus from 'lucide-react/icons/plus';
import Presentation from 'lucide-react/icons/presentation';
import Printer from 'lucide-react/icons/printer';
import Qr from 'lucide-react/icons/qr-code';
import Refresh from 'lucide-react/icons/refresh-cw';
import Route from 'lucide-react/icons/route';
import Save from 'lucide-react/icons/save';
import Search from 'lucide-react/icons/search';
import Send from 'lucide-react/icons/send';
import Settings from 'lucide-react/icons/settings';
import Shield from 'lucide-react/icons/shield-check';
import Filter from 'lucide-react/icons/sliders-horizontal';
import Square from 'lucide-react/icons/square';
import Star from 'lucide-react/icons/star';
import Sun from 'lucide-react/icons/sun';
import Target from 'lucide-react/icons/target';
import Thermometer from 'lucide-react/icons/thermometer';
import ThumbsUp from 'lucide-react/icons/thumbs-up';
import Trash from 'lucide-react/icons/trash-2';
import AlertTriangle from 'lucide-react/icons/triangle-alert';
import Undo from 'lucide-react/icons/undo-2';
import Upload from 'lucide-react/icons/upload';
import User from 'lucide-react/icons/user';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';
import Speaker from 'lucide-react/icons/volume-2';
import Wallet from 'lucide-react/icons/wallet';
import X from 'lucide-react/icons/x';
import styles from './icon.module.css';

/** Every drawing there is, by the name that pages use. */
export const ICONS = {
  'alert-triangle': AlertTriangle,
  'arrow-down': ArrowDown,
  'arrow-up-down': ArrowUpDown,
  'arrow-up': ArrowUp,
  bag: Bag,
  book: Book,
  briefcase: Briefcase,
  building: Building,
  bus: Bus,
  calendar: Calendar,
  camera: Camera,
  chart: Chart,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-end': ChevronEnd,
  'chevron-start': ChevronStart,
  child: Child,
  'circle-check': CircleCheck,
  'circle-x': CircleX,
  clock: Clock,
  copy: Copy,
  door: Door,
  dot: Dot,
  download: Download,
  edit: Edit,
  external: External,
  eye: Eye,
  file: FileText,
  filter: Filter,
  flag: Flag,
  'graduation-cap': GraduationCap,
  hammer: Hammer,
  hand: Hand,
  heart: Heart,
  help: Help,
  history: History,
  house: House,
  image: Image,
  info: Info,
  key: Key,
  languages: Languages,
  laptop: Laptop,
  list: ListChecks,
  lock: Lock,
  'log-out': LogOut,
  mail: Mail,
  'map-pin': MapPin,
  menu: Menu,
  messages: Messages,
  mic: Mic,
  minus: Minus,
  more: More,
  pause: Pause,
  phone: Phone,
  plus: Plus,
  presentation: Presentation,
  printer: Printer,
  qr: Qr,
  refresh: Refresh,
  route: Route,
  save: Save,
  search: Search,
  send: Send,
  settings: Settings,
  shield: Shield,
  speaker: Speaker,
  star: Star,
  stop: Square,
  sun: Sun,
  target: Target,
  thermometer: Thermometer,
  'thumbs-up': ThumbsUp,
  trash: Trash,
  undo: Undo,
  upload: Upload,
  'user-plus': UserPlus,
  user: User,
  users: Users,
  wallet: Wallet,
  x: X,
} as const;

export type IconName = keyof typeof ICONS;

/** Those that point somewhere: they turn round in right-to-left text. */
export const MIRRORED: ReadonlySet<IconName> = new Set([
  'chevron-end',
  'chevron-start',
  'undo',
  'log-out',
  'external',
  'list',
  'send',
  'speaker',
]);

export type IconProps = {
  name: IconName /** Given: the icon carries meaning of its own. Left out: it is decoration. */;
  label?: string;
  size?: number;
};

/** A line icon in the text's colour; directional ones turn round in right-to-left text. */
export function Icon({ name, label, size = 18 }: IconProps) {
  const Drawing = ICONS[name];
  const meaning =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <Drawing
      size={size}
      strokeWidth={1.9}
      focusable="false"
      className={MIRRORED.has(name) ? `${styles.icon} ${styles.mirrored}` : styles.icon}
      {...meaning}
    />
  );
}
