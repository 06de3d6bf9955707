using System.CommandLine;
using FactBot.Host.Terminal;

namespace FactBot.Host.Cli;

/// <summary>The screen options, for every command that prints views.</summary>
internal sealed class ScreenArguments
{
    private const int NarrowestWidth = 20;
    private const int WidestWidth = 1000;

    public ScreenArguments()
    {
        Color.AcceptOnlyFromAmong(ColorChoice.Auto, ColorChoice.Always, ColorChoice.Never);
        Width.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && int.TryParse(r.Tokens[0].Value, out var columns) && columns is < NarrowestWidth or > WidestWidth)
            {
                r.AddError($"--width takes a number of columns from {NarrowestWidth} to {WidestWidth}.");
            }
        });
    }

    public Option<int?> Width { get; } = new("--width") { Description = "Columns to print in; the terminal's own, or 80 where there is none." };

    public Option<string> Color { get; } = new("--color")
    {
        Description = "Colours: auto follows the terminal and NO_COLOR.",
        DefaultValueFactory = _ => ColorChoice.Auto,
    };

    public ScreenOptions Of(ParseResult parsed) => new(parsed.GetValue(Width), parsed.GetValue(Color)!);
}
