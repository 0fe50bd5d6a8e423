"use client";
import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { applyTheme } from "./theme.ts";

export function ThemeMenu() {
  return (
    <Menu
      trigger={<Button variant="ghost" aria-label="Light or dark" icon={<SunMoon aria-hidden />} />}
      items={[
        { label: "Light", icon: <Sun aria-hidden />, onSelect: () => applyTheme("light") },
        { label: "Dark", icon: <Moon aria-hidden />, onSelect: () => applyTheme("dark") },
        { label: "As the system", icon: <Monitor aria-hidden />, onSelect: () => applyTheme(null) },
      ]}
    />
  );
}
