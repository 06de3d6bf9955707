using FactBot.Host.Terminal;

namespace FactBot.Host.Cli;

/// <param name="Script">A file of lines, or null for whoever types.</param>
/// <param name="Data">The data file, or null for the setting.</param>
/// <param name="Screen">How to print.</param>
internal sealed record RunOptions(string? Script, string? Data, ScreenOptions Screen);
