using System.Text.RegularExpressions;
using FactBot.Analysis.Reading;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Hosting;
using FactBot.Model;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Host.Control;

public sealed partial class DoctorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Data => Path.Combine(_folder.FullName, "desk.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<CommandRun> DoctorAsync(BackgroundSpeechReader? reader = null) =>
        CommandRun.WithInputAsync("", CommandRun.With(reader ?? SilentReader.Loaded()), "doctor", "--data", Data, "--width", "200");

    private LiteDbStore Open() => LiteDbStore.Open(new StoreOptions(Data), TimeProvider.System, NullLogger.Instance);

    [Fact]
    public async Task A_desk_that_is_not_there_yet_is_well()
    {
        var run = await DoctorAsync();
        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains("not there yet, factbot run makes it", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Data));
    }

    [Fact]
    public async Task A_file_that_nobody_has_is_opened()
    {
        Open().Dispose();
        var run = await DoctorAsync();
        Assert.Equal(
            [
                "How the desk is doing", "Settings   fine", "Model      2026.11-1", $"Data file  {Data}", "Process    none: I opened the data file myself",
                "Store      0 dossiers, 0 claims; N, log N, form 1", "Inbox      nothing waits", "Outbox     nothing waits",
                "Given up   0 messages, 0 events", "ok",
            ],
            run.Lines.Select(l => Sizes().Replace(l, "N")));
        Assert.Equal(ExitStatus.Done, run.Status);
    }

    [Fact]
    public async Task What_was_given_up_is_told_with_its_reason_and_what_to_do()
    {
        using (var store = Open())
        {
            var post = new Outgoing("card:1", DeliveryKind.Post, new Place("terminal", "desk", "metro"), new View.Response("hello"));
            await store.CommitAsync(new Change { Outgoing = [post] }, default);
            var row = Assert.Single(await store.UnsentAsync(0, 10, default));
            await store.DeadAsync(row.Id, "not in channel", null, default);
        }

        var run = await DoctorAsync();
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains("card:1 \u00B7 not in channel", run.Output, StringComparison.Ordinal);
        Assert.Contains("Problem 1  1 message of the last day could not be delivered and given up: see below. Mend what", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 problem: see above.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_has_the_file_and_does_not_answer_is_a_problem()
    {
        using var store = Open();
        var run = await DoctorAsync();
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains("A process has the data file and does not answer.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_running_process_is_asked()
    {
        CommandRun? run = null;
        var loaded = CommandRun.With(SilentReader.Loaded());
        await CommandRun.WithInputAsync(new AskingInput(AskedAsync), loaded, "run", "--data", Data);
        Assert.Equal(ExitStatus.Done, run!.Status);
        Assert.Contains($"Process    {Environment.ProcessId}, version ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Model      2026.11-1", run.Output, StringComparison.Ordinal);

        // Doctor gives up after a few seconds: on a slow machine it is asked again. It does not load the model itself.
        Task AskedAsync() => Polled.UntilAsync(async () => (run = await DoctorAsync(LostModel.Reader())).Output.Contains("Model      2026.11-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_cannot_be_loaded_is_a_problem_with_what_to_install()
    {
        var run = await DoctorAsync(LostModel.Reader());
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains("Model      cannot be loaded", run.Output, StringComparison.Ordinal);
        Assert.Contains("not there yet, factbot run makes it", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Problem 1  {LostModel.Sentence} Until then no article is analysed; all else works.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_process_without_its_model_says_so_and_what_to_install()
    {
        CommandRun? run = null;
        await CommandRun.WithInputAsync(new AskingInput(AskedAsync), CommandRun.With(LostModel.Reader()), "run", "--data", Data);
        Assert.Equal(ExitStatus.Failed, run!.Status);
        Assert.Contains($"Process    {Environment.ProcessId}, version ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Problem 1  {LostModel.Sentence}", run.Output, StringComparison.Ordinal);

        Task AskedAsync() => Polled.UntilAsync(async () => (run = await DoctorAsync()).Output.Contains("Model      cannot be loaded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_model_is_being_loaded_the_desk_is_well()
    {
        var end = new TaskCompletionSource<ISpeechReader>();
        CommandRun? run = null;
        await CommandRun.WithInputAsync(new AskingInput(AskedAsync), CommandRun.With(new BackgroundSpeechReader(() => Waited(end.Task))), "run", "--data", Data);
        Assert.Equal(ExitStatus.Done, run!.Status);

        async Task AskedAsync()
        {
            await Polled.UntilAsync(async () => (run = await DoctorAsync()).Output.Contains("Model      still being loaded", StringComparison.Ordinal));
            end.SetResult(new SilentReader());
        }
    }

    private static ISpeechReader Waited(Task<ISpeechReader> load) => load.GetAwaiter().GetResult();

    [GeneratedRegex(@"\d+ [KM]?i?B")]
    private static partial Regex Sizes();
}
