using FactBot.Host.Terminal;

namespace FactBot.Host.Composition;

/// <param name="Script">A file of lines, or null for whoever types.</param>
/// <param name="Data">The data file, or null for the setting.</param>
/// <param name="WireLog">Where calls to chat platforms are written, or null.</param>
/// <param name="Screen">How to print.</param>
internal sealed record RunOptions(string? Script, string? Data, string? WireLog, ScreenOptions Screen);
