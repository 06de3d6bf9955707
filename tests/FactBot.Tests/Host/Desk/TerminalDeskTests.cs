using FactBot.Host.Hosting;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Articles.Fetching;
using FactBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Host.Desk;

/// <summary>The whole program, typed at: grammar, handlers, store, loops and chat.</summary>
public sealed class TerminalDeskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Data => Path.Combine(_folder.FullName, "desk.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<CommandRun> ScriptAsync(Action<IServiceCollection>? replace, params string[] lines)
    {
        var script = Path.Combine(_folder.FullName, "test.desk");
        File.WriteAllLines(script, ["/clock 2026-11-24 09:00", "/as ana", "/channel metro", .. lines]);
        File.Copy(SharedFiles.SeedPath("bridge-audit.html"), Path.Combine(_folder.FullName, "story.html"), overwrite: true);
        return await CommandRun.WithInputAsync("", replace, "run", "--script", script, "--data", Data);
    }

    private Task<CommandRun> ScriptAsync(params string[] lines) => ScriptAsync(null, lines);

    private static Action<IServiceCollection> LoopbackToo => services => services.AddSingleton(FetchTesting.Fetcher());

    /// <summary>A supervisor starts again what ended with a failing status.</summary>
    [Fact]
    public async Task A_service_that_fails_ends_the_desk_with_a_failing_status()
    {
        var run = await ScriptAsync(services => services.AddSingleton<IHostedService, FailingService>());
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.StartsWith("FactBot failed on this input (InvalidOperationException)", run.Error, StringComparison.Ordinal);
    }

    private sealed class FailingService : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("out of handles");
        }
    }

    [Fact]
    public async Task An_attached_file_becomes_a_card()
    {
        var run = await ScriptAsync("/attach story.html @FactBot");
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Error));
        Assert.Contains("     A-1 \u00B7 In check \u00B7 0 of 17 done                                posted by @ana", run.Lines);
    }

    [Fact]
    public async Task A_posted_link_is_fetched_and_becomes_a_card()
    {
        var page = await File.ReadAllTextAsync(SharedFiles.SeedPath("bridge-audit.html"));
        await using var server = new LoopbackServer(LoopbackServer.Ok(page));
        var run = await ScriptAsync(LoopbackToo, $"@FactBot {server.Url("/bridge")}", $"@FactBot check {server.Url("/bridge?utm_source=x")}");
        Assert.Contains("A-1 \u00B7 In check", run.Output, StringComparison.Ordinal);
        Assert.Contains("(only you, ana)  FactBot> Already here: A-1, opened by @ana on", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task What_is_kept_is_there_at_the_next_start()
    {
        await ScriptAsync("/attach story.html @FactBot", "@FactBot show A-1/3", "/thread A-1/3", "The invoices carry the same number.");
        var run = await ScriptAsync("/thread A-1/3", "The second one is dated March.", "/look");
        Assert.Contains("2 notes", run.Output, StringComparison.Ordinal);
        Assert.Contains("ana> The invoices carry the same number.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_nobodys_business()
    {
        var run = await ScriptAsync("Lunch?", "/reply 2 Yes, at one.", "@bob and @ana should come");
        Assert.Equal(["ana> Lunch?", "ana> Yes, at one.", "ana> @bob and @ana should come"], run.Lines.Where(l => l.Contains("ana>", StringComparison.Ordinal)).Select(l => l[l.IndexOf("ana>", StringComparison.Ordinal)..]));
        Assert.DoesNotContain("FactBot> I", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_between_marks_are_one_message()
    {
        var run = await ScriptAsync(["\"\"\"", "@FactBot check", .. await File.ReadAllLinesAsync(SharedFiles.SeedPath("denials.txt")), "\"\"\""]);
        Assert.Contains("A-1 \u00B7 In check", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_files_and_words_do_not_reach_the_screen_as_they_are()
    {
        var run = await ScriptAsync("\u001b[31mred\u202E", "/as \u001b[2J", "/channel ../../etc", "/attach /nowhere/\u0007file", "/thread \u001b[1m");
        Assert.DoesNotContain(run.Output, c => c is '\u001b' or '\u202E' or '\u0007');
        Assert.Equal(ExitStatus.Done, run.Status);
    }

    [Fact]
    public async Task A_second_process_on_the_file_is_refused()
    {
        using var first = LiteDbStore.Open(new StoreOptions(Data), new FakeTimeProvider(), NullLogger.Instance);
        var run = await ScriptAsync("hello");
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains("is in use by another process", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_is_not_there_is_told_by_its_name()
    {
        var run = await CommandRun.OfAsync("run", "--script", "nosuch.desk");
        Assert.Equal((ExitStatus.Failed, "The script \"nosuch.desk\" cannot be read. Check its name and folder.\n"), (run.Status, run.Error));
    }

    [Fact]
    public async Task Lines_can_be_piped_in()
    {
        var run = await CommandRun.WithInputAsync("/as ana\n/channel metro\n@FactBot mine\n/wait\n/quit\n/as nobody\n", null, "run", "--data", Data);
        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains("ana> @FactBot mine", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is with you.", run.Output, StringComparison.Ordinal);
    }
}
