using FactBot.Core.Views;
using Spectre.Console;

namespace FactBot.Host.Terminal;

/// <summary>
/// The palette uses only the sixteen colours that users can configure in their terminal. No information depends on colour alone.
/// </summary>
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
