using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>The sixteen colours that every terminal lets its owner choose; nothing is said by colour alone.</summary>
internal static class Palette
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(foreground: Color.Grey);

    public static Style Words { get; } = Style.Plain;

    public static Style Of(Tone tone) => tone switch
    {
        Tone.Denied => new Style(foreground: Color.Maroon),
        Tone.Reply => new Style(foreground: Color.Teal),
        Tone.Caution => new Style(foreground: Color.Olive),
        _ => Style.Plain,
    };
}
