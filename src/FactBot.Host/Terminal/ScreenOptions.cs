namespace FactBot.Host.Terminal;

/// <summary>What the person asked for on the command line.</summary>
/// <param name="Width">Columns, or null for the terminal's own.</param>
/// <param name="Color">One of <see cref="ColorChoice"/>.</param>
internal sealed record ScreenOptions(int? Width, string Color);

internal static class ColorChoice
{
    public const string Auto = "auto";
    public const string Always = "always";
    public const string Never = "never";
}
