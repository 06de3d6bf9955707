using System.CommandLine;
using FactBot.Host.Settings;

namespace FactBot.Host.Cli;

/// <summary>The option "--data FILE", for every command that uses a desk's data.</summary>
internal static class DataArgument
{
    public static Option<string> Create(string help = "The data file, in place of the setting Store:Path.")
    {
        var data = new Option<string>("--data") { Description = help, HelpName = "FILE" };
        data.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && DataFile.Problem(r.Tokens[0].Value) is { } problem)
            {
                r.AddError($"--data: {problem}.");
            }
        });
        return data;
    }
}
