using System.Reflection;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage.Kept;

/// <summary>
/// Makes a kept file of this build: <c>MAKE_KEPT_FILE=1 dotnet test --filter KeptFileMaking</c>. Without the variable the same story is
/// played and thrown away, so that it still can be when it is needed.
/// </summary>
public sealed class KeptFileMaking : IDisposable
{
    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_file_can_be_made_that_holds_all_that_a_desk_can_hold()
    {
        var text = await MadeAsync();
        foreach (var word in (string[])["DOSSIER A-3", "answered by 4", "set aside by", "earlier verdict", "earlier words", "Draft", "Direct", "Sending", "Pending", "dead ", "failed ", "EVENT", "deleted 2026", "edited 2026", "due 2026", "last 2026-11-25"])
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }

        if (Environment.GetEnvironmentVariable("MAKE_KEPT_FILE") == "1")
        {
            var version = typeof(LiteDbStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
            new KeptFile($"form{Schema.Current}-{version}").Make(_desk.Path, text);
        }
    }

    private async Task<string> MadeAsync()
    {
        var time = new FakeTimeProvider(KeptDesk.Begin);
        using var store = LiteDbStore.Open(new StoreOptions(_desk.Path), time, NullLogger.Instance);
        await new KeptStory(store, time).HappenAsync();
        return await new KeptReading(store).TextAsync();
    }
}
