using System.CommandLine;
using FactBot.Host.Control;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using FactBot.Storage;

namespace FactBot.Host.Cli;

/// <summary>The commands "backup" and "restore" copy the desk's data.</summary>
internal static class BackupCommands
{
    public const string Backup = "backup";
    public const string Restore = "restore";

    public static Command CreateBackup(StandardStreams streams) => Create(
        Backup,
        "Makes a copy of the desk's data, by the running process where there is one; the desk goes on meanwhile.",
        "The file to write; nothing may stand there yet.",
        streams,
        (data, file, ct) => Backups.OfAsync(data, file, ct));

    public static Command CreateRestore(StandardStreams streams) => Create(
        Restore,
        "Puts a backup in the place of the desk's data, while no process uses that; what stood there is kept beside it.",
        "The backup.",
        streams,
        (data, file, _) => Task.FromResult(Backups.Restore(file, data)));

    private static Command Create(
        string name, string help, string fileHelp, StandardStreams streams, Func<string, string, CancellationToken, Task<ControlResponse>> work)
    {
        var file = new Argument<string>("file") { Description = fileHelp, HelpName = "FILE" };
        var data = DataArgument.Create();
        var command = new Command(name, help) { file, data };
        command.SetAction(async (parsed, ct) =>
        {
            var dataFile = DeskFiles.RealPath(parsed.GetValue(data) ?? SettingsLoader.Load().Store.Path);
            var response = await work(dataFile, Path.GetFullPath(parsed.GetValue(file)!), ct);
            var (writer, sentence, status) = response.Error is { } error
                ? (streams.Error, error, ExitStatus.Failed)
                : (streams.Output, response.Done ?? "", ExitStatus.Done);
            await writer.WriteLineAsync(TerminalText.Clean(sentence));
            return status;
        });
        return command;
    }
}
