namespace FactBot.Host.Terminal;

/// <summary>The screen options of the command line.</summary>
/// <param name="Width">The number of columns, or null for the terminal's own width.</param>
/// <param name="Color">One of <see cref="ColorChoice"/>.</param>
internal sealed record ScreenOptions(int? Width, string Color);

internal static class ColorChoice
{
    public const string Auto = "auto";
    public const string Always = "always";
    public const string Never = "never";
}
