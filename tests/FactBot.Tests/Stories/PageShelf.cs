using System.Text;
using FactBot.Articles;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Support;

namespace FactBot.Tests.Stories;

/// <summary>Pages by their address, read as the program reads pasted text; an address that is not on the shelf is not found.</summary>
internal sealed class PageShelf(TimeProvider time) : IArticleSource
{
    public const string Bridge =
        """
        The council of Port Vessel paid Norvia AB 4.2 million pounds twice for the same repairs, an audit report says.

        Mayor Karin Lind approved the second payment on 3 March, according to the audit report.

        "I never saw that invoice," Lind said on Friday. "Nobody showed it to me."

        Lind denied that she had approved the second payment.

        Norvia AB has not responded to questions from the Harbour Post.

        The two payments come to nearly a fifth of the council's maintenance budget for the year.

        Rolf Pohl, the council's chief auditor, said that three officials had raised the payment in writing before April.

        The Tern Bridge carries about 31,000 vehicles a day, the council said.

        Two schools have put off the repair of their roofs because of the shortfall, the report says.
        """;

    private readonly ArticleSource _reader = new(null, new OwnFileParser(), time);
    private readonly Dictionary<string, string> _pages = new() { [TestDesk.Link] = Bridge };
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Dictionary<string, UnreadableKind> _walls = [];

    public List<string> Fetched { get; } = [];

    public void Put(string address, string text) => _pages[address] = text;

    /// <summary>A page as it was saved, with its markup.</summary>
    public void PutFile(string address, string path) => _files[address] = File.ReadAllBytes(path);

    public void Wall(string address, UnreadableKind kind) => _walls[address] = kind;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public async Task<Reading> FetchAsync(string address, CancellationToken ct)
    {
        Fetched.Add(address);
        return _walls.TryGetValue(address, out var why) ? new Reading.Unreadable(why)
            : _files.TryGetValue(address, out var bytes) ? From(address, await ReadAsync(bytes, "page.html", ct))
            : _pages.TryGetValue(address, out var text) ? From(address, _reader.ReadText(text))
            : new Reading.Unreadable(UnreadableKind.NotFound);
    }

    public Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct) => _reader.ReadAsync(bytes, name, ct);

    public Reading ReadText(string text) => _reader.ReadText(text);

    public bool MayBeKept(string address) => _reader.MayBeKept(address);

    private static Reading.Read From(string address, Reading reading) => reading is Reading.Read read
        ? new Reading.Read(read.Article with { Address = new Uri(address), Origin = ArticleOrigin.Link })
        : throw new InvalidOperationException("A page of the shelf is no article.");
}
