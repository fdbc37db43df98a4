import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type OfAnchor<Props> = Props & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props>;

/* Mantine's looks with the router's addresses, which are checked when the console is compiled. */
export const NavLinkTo = createLink((props: OfAnchor<NavLinkProps>) => <NavLink component="a" {...props} />);
export const AnchorTo = createLink((props: OfAnchor<AnchorProps>) => <Anchor component="a" {...props} />);
export const ButtonTo = createLink((props: OfAnchor<ButtonProps>) => <Button component="a" {...props} />);
