using FactBot.Storage;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A directory of its own for a data file, gone after the test.</summary>
internal sealed class TemporaryDesk : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("desk");

    public string Path => In("desk.db");

    public string In(string name) => System.IO.Path.Combine(_directory.FullName, name);

    public LiteDbStore Open(TimeProvider? time = null) => LiteDbStore.Open(new StoreOptions(Path), time ?? Sample.Time, NullLogger.Instance);

    public void Dispose() => _directory.Delete(recursive: true);
}
