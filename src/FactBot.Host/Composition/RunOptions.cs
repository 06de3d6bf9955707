using FactBot.Host.Terminal;

namespace FactBot.Host.Composition;

/// <param name="Script">The script file, or null to read the terminal.</param>
/// <param name="Data">The data file, or null to use the setting.</param>
/// <param name="WireLog">The file to log platform calls to, or null.</param>
/// <param name="Screen">The screen options.</param>
internal sealed record RunOptions(string? Script, string? Data, string? WireLog, ScreenOptions Screen);
