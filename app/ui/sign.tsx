import Apple from 'lucide-react/icons/apple';
import Bell from 'lucide-react/icons/bell';
import Bike from 'lucide-react/icons/bike';
import Bird from 'lucide-react/icons/bird';
import Book from 'lucide-react/icons/book';
import Bus from 'lucide-react/icons/bus';
import Carrot from 'lucide-react/icons/carrot';
import Cat from 'lucide-react/icons/cat';
import Cherry from 'lucide-react/icons/cherry';
import Dog from 'lucide-react/icons/dog';
import Fish from 'lucide-react/icons/fish';
import Flower from 'lucide-react/icons/flower-2';
import Guitar from 'lucide-react/icons/guitar';
import Heart from 'lucide-react/icons/heart';
import Key from 'lucide-react/icons/key';
import Leaf from 'lucide-react/icons/leaf';
import Moon from 'lucide-react/icons/moon';
import Mountain from 'lucide-react/icons/mountain';
import Rabbit from 'lucide-react/icons/rabbit';
import Ship from 'lucide-react/icons/ship';
import Star from 'lucide-react/icons/star';
import Sun from 'lucide-react/icons/sun';
import Turtle from 'lucide-react/icons/turtle';
import Umbrella from 'lucide-react/icons/umbrella';
import type { ComponentType } from 'react';

const SIGNS = {
  sun: Sun,
  moon: Moon,
  star: Star,
  heart: Heart,
  leaf: Leaf,
  flower: Flower,
  fish: Fish,
  bird: Bird,
  cat: Cat,
  dog: Dog,
  rabbit: Rabbit,
  turtle: Turtle,
  apple: Apple,
  cherry: Cherry,
  carrot: Carrot,
  bike: Bike,
  ship: Ship,
  bus: Bus,
  umbrella: Umbrella,
  key: Key,
  bell: Bell,
  book: Book,
  guitar: Guitar,
  mountain: Mountain,
};

export type SignName = keyof typeof SIGNS;

/** A picture that somebody knows herself by; always beside her name, so it is not read out. Nothing when there is no such picture. */
export function Sign({ name, size = 40 }: { name: string | null; size?: number }) {
  const Picture: ComponentType<{ size: number; strokeWidth: number }> | undefined = SIGNS[name as SignName];
  if (Picture === undefined) return null;
  return (
    <span aria-hidden="true">
      <Picture size={size} strokeWidth={1.75} />
    </span>
  );
}
