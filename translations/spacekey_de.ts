<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About SpaceKey</source>
        <translation>Über SpaceKey</translation>
    </message>
    <message>
        <source>Keeps BaseSpace access tokens in this computer&apos;s keychain.
Not a product of Illumina.</source>
        <translation>Bewahrt BaseSpace-Zugriffstoken im Schlüsselbund dieses Computers auf.
Kein Produkt von Illumina.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Sign in again with: %1</source>
        <translation>Melden Sie sich neu an mit: %1</translation>
    </message>
    <message>
        <source>Without a client key, store a new token with “%1”, or sign in with “bs authenticate” and then use “spacekey-cli import”.</source>
        <translation>Ohne Client-Schlüssel speichern Sie ein neues Token mit „%1“, oder Sie melden sich mit „bs authenticate“ an und verwenden dann „spacekey-cli import“.</translation>
    </message>
    <message>
        <source>A token that you have already needs none: “spacekey-cli import” stores those of the bs CLI, “spacekey-cli add --region %1” any other.</source>
        <translation>Ein Token, das Sie schon haben, braucht keinen: „spacekey-cli import“ speichert die der bs CLI, „spacekey-cli add --region %1“ jedes andere.</translation>
    </message>
    <message>
        <source>To sign in, make an application in the developer portal%1 (My Apps → Create New Application → Credentials), and set its client key with: spacekey-cli app set --region %2 --client-id ID</source>
        <translation>Um sich anzumelden, legen Sie im Entwicklerportal%1 eine Anwendung an (My Apps → Create New Application → Credentials) und richten ihren Client-Schlüssel ein mit: spacekey-cli app set --region %2 --client-id ID</translation>
    </message>
    <message>
        <source>Sign in again for each revoked or missing one, as with: %1</source>
        <translation>Melden Sie sich für jeden widerrufenen oder fehlenden Eintrag neu an, etwa mit: %1</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>a time</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time</comment>
        <translation>gestern %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a date</comment>
        <translation>am %1</translation>
    </message>
</context>
<context>
    <name>AnswerError</name>
    <message>
        <source>A network&apos;s sign-in page is in the way: it answered instead of %1.</source>
        <translation>Die Anmeldeseite eines Netzwerks ist im Weg: Sie hat anstelle von %1 geantwortet.</translation>
    </message>
    <message>
        <source>Open any web page in a browser and sign in to the network.</source>
        <translation>Öffnen Sie eine beliebige Seite in einem Browser und melden Sie sich im Netzwerk an.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation>%1 bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 sent an answer that SpaceKey does not understand.</source>
        <translation>%1 hat eine Antwort gesendet, die SpaceKey nicht versteht.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the addresses of this region.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, prüfen Sie die Adressen dieser Region.</translation>
    </message>
    <message>
        <source>%1 could not do what was asked (HTTP status %2).</source>
        <translation>%1 konnte die Anfrage nicht ausführen (HTTP-Status %2).</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>%1 does not accept this token: it was revoked, or it belongs to another region.</source>
        <translation>%1 nimmt dieses Token nicht an: Es wurde widerrufen oder gehört zu einer anderen Region.</translation>
    </message>
    <message>
        <source>Connect again to get a new one.</source>
        <translation>Verbinden Sie sich erneut, um ein neues zu erhalten.</translation>
    </message>
    <message>
        <source>This token is good, but its scopes do not allow that.</source>
        <translation>Dieses Token ist gültig, aber seine Scopes erlauben das nicht.</translation>
    </message>
    <message>
        <source>Connect again with wider scopes.</source>
        <translation>Verbinden Sie sich erneut mit weiter reichenden Scopes.</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, connect again.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, verbinden Sie sich neu.</translation>
    </message>
</context>
<context>
    <name>BsError</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name. “bs authenticate” makes such a file.</source>
        <translation>Prüfen Sie den Namen. „bs authenticate“ legt eine solche Datei an.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Make it readable for yourself.</source>
        <translation>Machen Sie sie für sich lesbar.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Give a file that “bs authenticate” has made, or move this away.</source>
        <translation>Geben Sie eine Datei an, die „bs authenticate“ angelegt hat, oder verschieben Sie diese hier.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Move it away; bs keeps its files in a folder of this name.</source>
        <translation>Verschieben Sie die Datei; bs bewahrt seine Dateien in einem Ordner dieses Namens auf.</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB; no file of bs is.</source>
        <translation>%1 ist größer als 1 MiB; so groß ist keine Datei von bs.</translation>
    </message>
    <message>
        <source>It was left as it is. Look into it with an editor.</source>
        <translation>Sie wurde nicht angetastet. Sehen Sie sie sich in einem Editor an.</translation>
    </message>
    <message>
        <source>%1 is not a plain text file; it has zero bytes in it.</source>
        <translation>%1 ist keine reine Textdatei; sie enthält Nullbytes.</translation>
    </message>
    <message>
        <source>It was left as it is. If it is text in UTF-16, save it as UTF-8.</source>
        <translation>Sie wurde nicht angetastet. Ist es Text in UTF-16, speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>Another program has changed %1 since SpaceKey read it.</source>
        <translation>Ein anderes Programm hat %1 geändert, seit SpaceKey die Datei gelesen hat.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the file as it is now, and repeat.</source>
        <translation>Es wurde nichts geschrieben. Sehen Sie sich die Datei an, wie sie jetzt ist, und wiederholen Sie den Vorgang.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>What stood there is unchanged. Check that the folder can be written to and the disk is not full.</source>
        <translation>Was dort stand, ist unverändert. Prüfen Sie, ob der Ordner beschreibbar und die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Check that the folder it belongs in is there and can be written to.</source>
        <translation>Prüfen Sie, ob der übergeordnete Ordner da und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The permissions of %1 could not be changed.</source>
        <translation>Die Zugriffsrechte von %1 konnten nicht geändert werden.</translation>
    </message>
    <message>
        <source>Check whom it belongs to, and whether its disk knows permissions.</source>
        <translation>Prüfen Sie, wer der Eigentümer ist und ob der Datenträger Zugriffsrechte kennt.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a bs configuration.</source>
        <translation>„%1“ kann nicht der Name einer bs-Konfiguration sein.</translation>
    </message>
    <message>
        <source>Give 1 to 64 printable characters, not starting with a dot or a hyphen, without / \ : * ? &quot; &lt; &gt; | and without “.cfg” at the end.</source>
        <translation>Geben Sie 1 bis 64 druckbare Zeichen an, nicht mit einem Punkt oder Bindestrich am Anfang, ohne / \ : * ? &quot; &lt; &gt; | und ohne „.cfg“ am Ende.</translation>
    </message>
    <message>
        <source>“%1” cannot stand as the API server in a file of bs.</source>
        <translation>„%1“ kann in einer Datei von bs nicht als API-Server stehen.</translation>
    </message>
    <message>
        <source>Give an address such as https://api.basespace.illumina.com.</source>
        <translation>Geben Sie eine Adresse wie https://api.basespace.illumina.com an.</translation>
    </message>
    <message>
        <source>This token has characters in it that bs would not read as they are.</source>
        <translation>Dieses Token enthält Zeichen, die bs nicht unverändert lesen würde.</translation>
    </message>
    <message>
        <source>Use it by “spacekey-cli exec” instead, or sign in again for a new one.</source>
        <translation>Verwenden Sie es stattdessen mit „spacekey-cli exec“ oder melden Sie sich neu an, um ein anderes zu erhalten.</translation>
    </message>
    <message>
        <source>Sign in with “bs authenticate”, or here.</source>
        <translation>Melden Sie sich mit „bs authenticate“ oder hier an.</translation>
    </message>
    <message>
        <source>It was left as it is. Look into the file with an editor.</source>
        <translation>Die Datei wurde nicht angetastet. Sehen Sie sie sich in einem Editor an.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and SpaceKey follows none to a token.</source>
        <translation>%1 ist ein symbolischer Link, und zu einem Token folgt SpaceKey keinem.</translation>
    </message>
    <message>
        <source>Replace it by the file or folder itself.</source>
        <translation>Ersetzen Sie ihn durch die Datei oder den Ordner selbst.</translation>
    </message>
    <message>
        <source>There is no access token in %1 that bs would use.</source>
        <translation>In %1 steht kein Zugriffstoken, das bs verwenden würde.</translation>
    </message>
    <message>
        <source>The access token in %1 cannot be one: it is too long, or holds a space or another character that no token has.</source>
        <translation>Das Zugriffstoken in %1 kann keines sein: Es ist zu lang oder enthält ein Leerzeichen oder ein anderes Zeichen, das in keinem Token vorkommt.</translation>
    </message>
</context>
<context>
    <name>BsExportDialog</name>
    <message>
        <source>Export to bs CLI</source>
        <translation>Für die bs CLI exportieren</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>Begin with [&amp;DEFAULT], which Python&apos;s configparser needs</source>
        <translation>Mit [&amp;DEFAULT] beginnen, was Pythons configparser braucht</translation>
    </message>
    <message>
        <source>The file &amp;now</source>
        <translation>Die Datei &amp;jetzt</translation>
    </message>
    <message>
        <source>The file &amp;then</source>
        <translation>Die Datei da&amp;nach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>BsFileCard</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Copies the token into the keychain; the file stays as it is</source>
        <translation>Kopiert das Token in den Schlüsselbund; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Move to keychain</source>
        <translation>In den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Imports the token, reads it back, then asks whether to take it out of the file</source>
        <translation>Importiert das Token, liest es zurück und fragt dann, ob es aus der Datei entfernt werden soll</translation>
    </message>
    <message>
        <source>Add region…</source>
        <translation>Region hinzufügen …</translation>
    </message>
    <message>
        <source>Fix permissions</source>
        <translation>Zugriffsrechte korrigieren</translation>
    </message>
    <message>
        <source>Lets nobody but you read or change the file and its folder</source>
        <translation>Lässt nur noch Sie die Datei und ihren Ordner lesen und ändern</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>BsFilesDialog</name>
    <message>
        <source>Files of the bs CLI</source>
        <translation>Dateien der bs CLI</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>Alle importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BsFindingText</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No token in it</source>
        <translation>Kein Token darin</translation>
    </message>
    <message>
        <source>Token in the open</source>
        <translation>Token im Klartext</translation>
    </message>
    <message>
        <source>Unusual token, perhaps encrypted</source>
        <translation>Ungewöhnliches Token, vielleicht verschlüsselt</translation>
    </message>
    <message>
        <source>also in the keychain as “%1”</source>
        <translation>auch im Schlüsselbund als „%1“</translation>
    </message>
    <message>
        <source>not in the keychain</source>
        <translation>nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>open to other users of this computer</source>
        <translation>für andere auf diesem Computer zugänglich</translation>
    </message>
    <message>
        <source>Holds something that is no token</source>
        <translation>Enthält etwas, das kein Token ist</translation>
    </message>
</context>
<context>
    <name>BsServer</name>
    <message>
        <source>%1 names no API server, so its token has no region.</source>
        <translation>%1 nennt keinen API-Server, daher hat das Token darin keine Region.</translation>
    </message>
    <message>
        <source>Add the line that belongs to its region, such as “apiServer = https://api.basespace.illumina.com”.</source>
        <translation>Ergänzen Sie die Zeile, die zu seiner Region gehört, etwa „apiServer = https://api.basespace.illumina.com“.</translation>
    </message>
    <message>
        <source>%1 names the API server “%2”, to which no token may be sent.</source>
        <translation>%1 nennt den API-Server „%2“, an den kein Token gesendet werden darf.</translation>
    </message>
    <message>
        <source>If you trust this server, add a region for it first.</source>
        <translation>Wenn Sie diesem Server vertrauen, fügen Sie zuerst eine Region für ihn hinzu.</translation>
    </message>
    <message>
        <source>Correct the line “apiServer”: only https addresses are allowed, and http on this computer itself.</source>
        <translation>Berichtigen Sie die Zeile „apiServer“: Erlaubt sind nur https-Adressen, und http auf diesem Computer selbst.</translation>
    </message>
    <message>
        <source>%1 names the API server %2, which belongs to no known region.</source>
        <translation>%1 nennt den API-Server %2, der zu keiner bekannten Region gehört.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CaFiles</name>
    <message>
        <source>Give a file with the certificate of the authority as text (PEM); it begins with “-----BEGIN CERTIFICATE-----”.</source>
        <translation>Geben Sie eine Datei mit dem Zertifikat der Zertifizierungsstelle als Text (PEM) an; es beginnt mit „-----BEGIN CERTIFICATE-----“.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read.</source>
        <translation>Die Zertifikatsdatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is too long for a certificate file.</source>
        <translation>%1 ist zu groß für eine Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>A certificate in %1 is damaged.</source>
        <translation>Ein Zertifikat in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>%1 enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificates could not be written to %1.</source>
        <translation>Die Zertifikate konnten nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar und die Festplatte nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>CertificateFile</name>
    <message>
        <source>Add the region again with its certificate file (spacekey-cli region add %1 … --ca-file FILE). Nothing was sent.</source>
        <translation>Fügen Sie die Region mit ihrer Zertifikatsdatei erneut hinzu (spacekey-cli region add %1 … --ca-file FILE). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate file of the region %1 is missing or holds no certificate: %2</source>
        <translation>Die Zertifikatsdatei der Region %1 fehlt oder enthält kein Zertifikat: %2</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>“%1” cannot be a credential&apos;s name.</source>
        <translation>„%1“ kann nicht der Name eines Eintrags sein.</translation>
    </message>
    <message>
        <source>Use 1 to 64 printable characters without “/”, not starting with “-”.</source>
        <translation>Verwenden Sie 1 bis 64 druckbare Zeichen ohne „/“, nicht mit „-“ am Anfang.</translation>
    </message>
    <message>
        <source>There is one of that name in: %1. Choose its region with --region.</source>
        <translation>Diesen Namen gibt es in: %1. Wählen Sie die Region mit --region.</translation>
    </message>
    <message>
        <source>That region has: %1. Choose one with --name.</source>
        <translation>Diese Region hat: %1. Wählen Sie mit --name.</translation>
    </message>
    <message>
        <source>There are credentials in: %1. Choose their region with --region, or sign in with “spacekey-cli connect --region %2”.</source>
        <translation>Einträge gibt es in: %1. Wählen Sie die Region mit --region oder melden Sie sich mit „spacekey-cli connect --region %2“ an.</translation>
    </message>
    <message>
        <source>No credentials are stored. Get one with “spacekey-cli connect”, “spacekey-cli import” or “spacekey-cli add”.</source>
        <translation>Es sind keine Einträge gespeichert. „spacekey-cli connect“, „spacekey-cli import“ oder „spacekey-cli add“ legt einen an.</translation>
    </message>
    <message>
        <source>The default region %1 was removed.</source>
        <translation>Die Standardregion %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Add it again with “spacekey-cli region add”, or choose another one, such as %1 with “spacekey-cli default --region %1”.</source>
        <translation>Fügen Sie sie mit „spacekey-cli region add“ wieder hinzu oder wählen Sie eine andere, etwa %1 mit „spacekey-cli default --region %1“.</translation>
    </message>
    <message>
        <source>There is a credential %1/%2 already.</source>
        <translation>Es gibt bereits einen Eintrag %1/%2.</translation>
    </message>
    <message>
        <source>Choose another name with --name, or replace it with --force.</source>
        <translation>Wählen Sie mit --name einen anderen Namen oder ersetzen Sie ihn mit --force.</translation>
    </message>
    <message>
        <source>There is no such credential. See all of them with “spacekey-cli list”.</source>
        <translation>Einen solchen Eintrag gibt es nicht. Alle zeigt „spacekey-cli list“.</translation>
    </message>
</context>
<context>
    <name>ClientExportDialog</name>
    <message>
        <source>Export for my lab</source>
        <translation>Für mein Labor exportieren</translation>
    </message>
    <message>
        <source>Share your client key with your lab</source>
        <translation>Client-Schlüssel mit Ihrem Labor teilen</translation>
    </message>
    <message>
        <source>SpaceKey writes the client key and its secret into a file. Your colleagues drop it on their SpaceKey window and need no application of their own.</source>
        <translation>SpaceKey schreibt den Client-Schlüssel und sein Geheimnis in eine Datei. Wer sie im Labor auf das eigene SpaceKey-Fenster zieht, braucht keine eigene Anwendung.</translation>
    </message>
    <message>
        <source>On the command line they type: spacekey-cli app set --from FILE</source>
        <translation>Auf der Kommandozeile genügt dort: spacekey-cli app set --from FILE</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save file…</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>The file holds a secret. Give it only to people in your lab, and so that nobody else can read it: not by e-mail, not on a public share. It holds no token: everybody still signs in as themselves.</source>
        <translation>Die Datei enthält ein Geheimnis. Geben Sie sie nur an Leute in Ihrem Labor weiter, und so, dass niemand sonst sie lesen kann: nicht per E-Mail, nicht auf einer öffentlichen Freigabe. Sie enthält kein Token: Alle melden sich weiterhin selbst an.</translation>
    </message>
</context>
<context>
    <name>ClientFile</name>
    <message>
        <source>Ask whoever gave you the file for a new one.</source>
        <translation>Bitten Sie um eine neue Datei, wo Sie diese herhaben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Prüfen Sie ihren Namen und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>it names no region</source>
        <translation>die Region fehlt</translation>
    </message>
    <message>
        <source>its client key or secret is missing or holds characters that it cannot have</source>
        <translation>Client-Schlüssel oder Geheimnis fehlt oder enthält unmögliche Zeichen</translation>
    </message>
    <message>
        <source>it holds no client keys, or too many</source>
        <translation>sie enthält keine oder zu viele Client-Schlüssel</translation>
    </message>
    <message>
        <source>a region or a port stands in it twice (%1)</source>
        <translation>eine Region oder ein Port steht zweimal darin (%1)</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it is made for a newer SpaceKey</source>
        <translation>sie ist für ein neueres SpaceKey bestimmt</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that this one can be written to and the disk is not full.</source>
        <translation>Wählen Sie einen anderen Ordner oder prüfen Sie, ob dieser beschreibbar und die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>its API server is not an https:// address</source>
        <translation>der API-Server ist keine https://-Adresse</translation>
    </message>
    <message>
        <source>its redirect path is not a valid path</source>
        <translation>der Redirect-Pfad ist kein gültiger Pfad</translation>
    </message>
    <message>
        <source>its redirect port is not 0 or a number from 1024 to 65535</source>
        <translation>der Redirect-Port ist weder 0 noch eine Zahl von 1024 bis 65535</translation>
    </message>
    <message>
        <source>%1 (entry %2)</source>
        <translation>%1 (Eintrag %2)</translation>
    </message>
    <message>
        <source>it is not the JSON that SpaceKey writes</source>
        <translation>es ist nicht das JSON, das SpaceKey schreibt</translation>
    </message>
    <message>
        <source>%1 is not a file of client keys: %2.</source>
        <translation>%1 ist keine Datei mit Client-Schlüsseln: %2.</translation>
    </message>
</context>
<context>
    <name>ClientImportDialog</name>
    <message>
        <source>Client keys from a file</source>
        <translation>Client-Schlüssel aus einer Datei</translation>
    </message>
    <message>
        <source>Set up these client keys?</source>
        <translation>Diese Client-Schlüssel einrichten?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>You then sign in through the application that these keys belong to. Take them only from somebody you trust.</source>
        <translation>Sie melden sich dann über die Anwendung an, zu der diese Schlüssel gehören. Nehmen Sie sie nur von jemandem an, dem Sie vertrauen.</translation>
    </message>
</context>
<context>
    <name>ClientKeyDialog</name>
    <message>
        <source>Client key and secret</source>
        <translation>Client-Schlüssel und Geheimnis</translation>
    </message>
    <message>
        <source>Sign in to the developer portal of this region.</source>
        <translation>Melden Sie sich im Entwicklerportal dieser Region an.</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Choose My Apps, then Create New Application. Name and description are up to you.</source>
        <translation>Wählen Sie „My Apps“, dann „Create New Application“. Name und Beschreibung sind frei.</translation>
    </message>
    <message>
        <source>On its Credentials tab, copy Client ID and Client Secret into these fields.</source>
        <translation>Kopieren Sie aus dem Reiter „Credentials“ Client ID und Client Secret in diese Felder.</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Client-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Import from bs CLI</source>
        <translation>Aus der bs CLI importieren</translation>
    </message>
    <message>
        <source>Paste a token instead</source>
        <translation>Stattdessen Token einfügen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>See “%1”.</source>
        <translation>Siehe „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es wurde kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>„%1“ braucht %2.</translation>
    </message>
    <message>
        <source>“%1” needs the option --%2.</source>
        <translation>„%1“ braucht die Option --%2.</translation>
    </message>
    <message>
        <source>use the sandbox profile, apart from your real credentials</source>
        <translation>das Sandbox-Profil verwenden, getrennt von Ihren echten Einträgen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>“%1” needs one of these words: %2.</source>
        <translation>„%1“ braucht eines dieser Wörter: %2.</translation>
    </message>
    <message>
        <source>“%1” takes only options.</source>
        <translation>„%1“ nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>“%1” takes only %2 and options.</source>
        <translation>„%1“ nimmt nur %2 und Optionen.</translation>
    </message>
    <message>
        <source>“%1” needs exactly one of these options: --%2.</source>
        <translation>„%1“ braucht genau eine dieser Optionen: --%2.</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>find the bs CLI&apos;s files that hold a token in the open, or that others can read</source>
        <translation>Dateien der bs CLI finden, die ein Token im Klartext enthalten oder für andere lesbar sind</translation>
    </message>
    <message>
        <source>all files in ~/.basespace</source>
        <translation>alle Dateien in ~/.basespace</translation>
    </message>
    <message>
        <source>then take each token out of its file, once it has been read back from the keychain; no backup is kept</source>
        <translation>danach jedes Token aus seiner Datei entfernen, sobald es aus dem Schlüsselbund zurückgelesen ist; es bleibt keine Sicherungskopie</translation>
    </message>
    <message>
        <source>the configuration, as in “bs -c NAME”; else default</source>
        <translation>die Konfiguration, wie in „bs -c NAME“; sonst default</translation>
    </message>
    <message>
        <source>replace another token; one that is not stored yet is stored first, as NAME-previous</source>
        <translation>ein anderes Token ersetzen; ist es noch nicht gespeichert, wird es vorher als NAME-previous gespeichert</translation>
    </message>
    <message>
        <source>begin the file with [DEFAULT], which Python&apos;s configparser needs</source>
        <translation>die Datei mit [DEFAULT] beginnen, was Pythons configparser braucht</translation>
    </message>
    <message>
        <source>Ends with 8 when the file holds another token and --force is not given; then nothing is written.</source>
        <translation>Endet mit 8, wenn die Datei ein anderes Token enthält und --force fehlt; dann wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>the region&apos;s id; else SPACEKEY_REGION, else the default</source>
        <translation>die Kennung der Region; sonst SPACEKEY_REGION, sonst die Standardregion</translation>
    </message>
    <message>
        <source>the credential&apos;s name; else SPACEKEY_NAME, else the region&apos;s default</source>
        <translation>der Name des Eintrags; sonst SPACEKEY_NAME, sonst der Standardeintrag der Region</translation>
    </message>
    <message>
        <source>the name to store it under; else SPACEKEY_NAME, else default</source>
        <translation>der Name, unter dem gespeichert wird; sonst SPACEKEY_NAME, sonst default</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>JSON ausgeben</translation>
    </message>
    <message>
        <source>ask the server whose token a credential is</source>
        <translation>den Server fragen, wessen Token ein Eintrag enthält</translation>
    </message>
    <message>
        <source>Ends with 7 when the server no longer takes the token, and with 1 when it does not answer.</source>
        <translation>Endet mit 7, wenn der Server das Token nicht mehr annimmt, und mit 1, wenn er nicht antwortet.</translation>
    </message>
    <message>
        <source>ask the server whether a credential&apos;s token is still good</source>
        <translation>den Server fragen, ob das Token eines Eintrags noch gültig ist</translation>
    </message>
    <message>
        <source>revoke a credential&apos;s token: every copy of it stops working</source>
        <translation>das Token eines Eintrags widerrufen: jede Kopie davon wird ungültig</translation>
    </message>
    <message>
        <source>Asks before. Ends with 5 when the answer is no, with 2 when there is nobody to ask and --yes is not given, and with 1 when the server still takes the token.</source>
        <translation>Fragt vorher nach. Endet mit 5, wenn die Antwort Nein ist, mit 2, wenn niemand gefragt werden kann und --yes fehlt, und mit 1, wenn der Server das Token noch annimmt.</translation>
    </message>
    <message>
        <source>delete a credential and its token from this computer</source>
        <translation>einen Eintrag und sein Token von diesem Computer löschen</translation>
    </message>
    <message>
        <source>Asks before. Ends with 5 when the answer is no, with 2 when there is nobody to ask and --yes is not given, and with 4 when the token may still be in the keychain.</source>
        <translation>Fragt vorher nach. Endet mit 5, wenn die Antwort Nein ist, mit 2, wenn niemand gefragt werden kann und --yes fehlt, und mit 4, wenn das Token vielleicht noch im Schlüsselbund ist.</translation>
    </message>
    <message>
        <source>print the script that completes command lines in a shell</source>
        <translation>das Skript ausgeben, das Kommandozeilen in einer Shell vervollständigt</translation>
    </message>
    <message>
        <source>explain the program, or one of its commands</source>
        <translation>das Programm oder einen seiner Befehle erklären</translation>
    </message>
    <message>
        <source>tell a completion script what can stand in a place</source>
        <translation>einem Vervollständigungsskript sagen, was an einer Stelle stehen kann</translation>
    </message>
    <message>
        <source>only those of this region</source>
        <translation>nur die dieser Region</translation>
    </message>
    <message>
        <source>only those of this name</source>
        <translation>nur die mit diesem Namen</translation>
    </message>
    <message>
        <source>Ends with 0 also when there are none.</source>
        <translation>Endet auch dann mit 0, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>print a credential&apos;s access token</source>
        <translation>das Zugriffstoken eines Eintrags ausgeben</translation>
    </message>
    <message>
        <source>Ends with 3 when there is no such credential, and with 4 when the keychain is absent, locked or does not answer; without a terminal nobody is asked to unlock it. A token last seen revoked is printed, with a warning and the code 0.</source>
        <translation>Endet mit 3, wenn es den Eintrag nicht gibt, und mit 4, wenn der Schlüsselbund fehlt, gesperrt ist oder nicht antwortet; ohne Terminal wird niemand gebeten, ihn zu entsperren. Ein Token, das zuletzt widerrufen war, wird mit einer Warnung und dem Rückgabewert 0 ausgegeben.</translation>
    </message>
    <message>
        <source>print what sets BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in a shell</source>
        <translation>ausgeben, was BASESPACE_API_SERVER und BASESPACE_ACCESS_TOKEN in einer Shell setzt</translation>
    </message>
    <message>
        <source>for this shell: sh (the default; also as bash or zsh), fish, powershell</source>
        <translation>für diese Shell: sh (Standard; auch als bash oder zsh), fish, powershell</translation>
    </message>
    <message>
        <source>Ends with 3 when there is no such credential, and with 4 when the keychain is absent, locked or does not answer.</source>
        <translation>Endet mit 3, wenn es den Eintrag nicht gibt, und mit 4, wenn der Schlüsselbund fehlt, gesperrt ist oder nicht antwortet.</translation>
    </message>
    <message>
        <source>run a command that finds BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in its environment</source>
        <translation>einen Befehl ausführen, der BASESPACE_API_SERVER und BASESPACE_ACCESS_TOKEN in seiner Umgebung findet</translation>
    </message>
    <message>
        <source>Ends with the command&apos;s own code; with 127 when it is not found, 126 when it cannot be run, 3 when there is no such credential, and 4 when the keychain is absent, locked or does not answer.</source>
        <translation>Endet mit dem Rückgabewert des Befehls; mit 127, wenn er nicht gefunden wird, mit 126, wenn er nicht ausgeführt werden kann, mit 3, wenn es den Eintrag nicht gibt, und mit 4, wenn der Schlüsselbund fehlt, gesperrt ist oder nicht antwortet.</translation>
    </message>
    <message>
        <source>show the known regions</source>
        <translation>die bekannten Regionen zeigen</translation>
    </message>
    <message>
        <source>add a region of your own, or change it</source>
        <translation>eine eigene Region hinzufügen oder ändern</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>wie sie genannt wird</translation>
    </message>
    <message>
        <source>the address of its API</source>
        <translation>die Adresse ihrer API</translation>
    </message>
    <message>
        <source>the address of its web pages</source>
        <translation>die Adresse ihrer Webseiten</translation>
    </message>
    <message>
        <source>show or set the default region, or a region&apos;s default credential</source>
        <translation>die Standardregion oder den Standardeintrag einer Region zeigen oder festlegen</translation>
    </message>
    <message>
        <source>alone: make this region the default</source>
        <translation>allein: diese Region zum Standard machen</translation>
    </message>
    <message>
        <source>make this credential its region&apos;s default</source>
        <translation>diesen Eintrag zum Standard seiner Region machen</translation>
    </message>
    <message>
        <source>the path of the redirect URI that is registered there; at first /callback</source>
        <translation>der Pfad der dort registrierten Redirect-URI; anfangs /callback</translation>
    </message>
    <message>
        <source>Ends with 4 when the keychain is absent, locked or does not answer.</source>
        <translation>Endet mit 4, wenn der Schlüsselbund fehlt, gesperrt ist oder nicht antwortet.</translation>
    </message>
    <message>
        <source>show which regions have a client key, whose it is, and their redirect URIs</source>
        <translation>zeigen, welche Regionen einen Client-Schlüssel haben, von wem er ist und wie ihre Redirect-URIs lauten</translation>
    </message>
    <message>
        <source>show where everything is and what works, with nothing secret in it</source>
        <translation>zeigen, wo alles liegt und was funktioniert, ohne etwas Geheimes zu nennen</translation>
    </message>
    <message>
        <source>Ends with 0 when all is well, with 4 when the keychain cannot be used, else with 1 when something else is wrong.</source>
        <translation>Endet mit 0, wenn alles in Ordnung ist, mit 4, wenn der Schlüsselbund nicht verwendbar ist, und mit 1, wenn etwas anderes nicht stimmt.</translation>
    </message>
    <message>
        <source>sign in to BaseSpace and store the access token</source>
        <translation>bei BaseSpace anmelden und das Zugriffstoken speichern</translation>
    </message>
    <message>
        <source>what the token may do: a comma list, or Identify, Browse (the default), Download, Upload, “bs CLI”</source>
        <translation>was das Token darf: eine Liste mit Kommas oder Identify, Browse (Standard), Download, Upload, „bs CLI“</translation>
    </message>
    <message>
        <source>print the link, but do not open it</source>
        <translation>den Link ausgeben, aber nicht öffnen</translation>
    </message>
    <message>
        <source>Ends with 2 when the region has no client key, with 8 when the name is taken and --force is not given, with 5 when you or the server refuse, with 6 when nobody accepts in time, with 9 when it is interrupted; then nothing is stored.</source>
        <translation>Endet mit 2, wenn die Region keinen Client-Schlüssel hat, mit 8, wenn der Name vergeben ist und --force fehlt, mit 5, wenn Sie oder der Server ablehnen, mit 6, wenn niemand rechtzeitig zustimmt, und mit 9 bei einer Unterbrechung; dann wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>store an access token that you have already; it comes from standard input</source>
        <translation>ein Zugriffstoken speichern, das Sie schon haben; es kommt von der Standardeingabe</translation>
    </message>
    <message>
        <source>do not ask the server whose token it is</source>
        <translation>den Server nicht fragen, wessen Token es ist</translation>
    </message>
    <message>
        <source>Ends with 7 when the server does not know the token, and with 8 when the name is taken and --force is not given. Without an answer from the server the token is stored as unverified, with a warning and the code 0.</source>
        <translation>Endet mit 7, wenn der Server das Token nicht kennt, und mit 8, wenn der Name vergeben ist und --force fehlt. Ohne Antwort des Servers wird das Token als ungeprüft gespeichert, mit einer Warnung und dem Rückgabewert 0.</translation>
    </message>
    <message>
        <source>first make them readable for you alone, and say what changed</source>
        <translation>sie zuerst für Sie allein lesbar machen und sagen, was sich geändert hat</translation>
    </message>
    <message>
        <source>store the tokens of the bs CLI&apos;s files, each named after its file; without FILE, that of ~/.basespace/default.cfg</source>
        <translation>die Token aus den Dateien der bs CLI speichern, jedes nach seiner Datei benannt; ohne FILE das aus ~/.basespace/default.cfg</translation>
    </message>
    <message>
        <source>Ends with 8 when a name is taken and --force is not given, with 7 when the server no longer takes a token, even one that is stored already, and with 2 when the file&apos;s server belongs to no known region; of several files, with the code of the first that failed. A file that is named must hold a token; without a name, nothing to import is no failure.</source>
        <translation>Endet mit 8, wenn ein Name vergeben ist und --force fehlt, mit 7, wenn der Server ein Token nicht mehr annimmt, auch ein schon gespeichertes, und mit 2, wenn der Server der Datei zu keiner bekannten Region gehört; bei mehreren Dateien mit dem Rückgabewert der ersten, die fehlgeschlagen ist. Eine genannte Datei muss ein Token enthalten; ist keine genannt, ist es kein Fehler, wenn es nichts zu importieren gibt.</translation>
    </message>
    <message>
        <source>write a credential to one of the bs CLI&apos;s files; the rest of the file stays</source>
        <translation>einen Eintrag in eine Datei der bs CLI schreiben; alles andere darin bleibt</translation>
    </message>
    <message>
        <source>replace a credential of that name, even another user&apos;s</source>
        <translation>einen Eintrag dieses Namens ersetzen, auch den eines anderen Benutzers</translation>
    </message>
    <message>
        <source>do not ask for a confirmation</source>
        <translation>nicht nachfragen</translation>
    </message>
    <message>
        <source>all credentials of all regions, or with --region of that one</source>
        <translation>alle Einträge aller Regionen oder mit --region die dieser Region</translation>
    </message>
    <message>
        <source>SPACEKEY_REGION leaves nothing out of --all. Ends with 0 when all are valid, with 7 when one is revoked, else with 1.</source>
        <translation>SPACEKEY_REGION schränkt --all nicht ein. Endet mit 0, wenn alle gültig sind, mit 7, wenn eines widerrufen ist, sonst mit 1.</translation>
    </message>
    <message>
        <source>show the stored credentials of all regions</source>
        <translation>die gespeicherten Einträge aller Regionen zeigen</translation>
    </message>
    <message>
        <source>SPACEKEY_REGION and SPACEKEY_NAME leave nothing out here: only --region and --name do. Ends with 0 also when there are none.</source>
        <translation>SPACEKEY_REGION und SPACEKEY_NAME schränken hier nichts ein, nur --region und --name. Endet auch dann mit 0, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>a PEM file with the certificates of its own authority, which are used instead of the system&apos;s; it is copied</source>
        <translation>eine PEM-Datei mit den Zertifikaten der eigenen Zertifizierungsstelle, die statt denen des Systems gelten; sie wird kopiert</translation>
    </message>
    <message>
        <source>Ends with 2 when the id is that of a built-in region, or an address is refused: only https is allowed, except for this computer itself.</source>
        <translation>Endet mit 2, wenn die Kennung einer eingebauten Region gehört oder eine Adresse abgelehnt wird: Erlaubt ist nur https, außer für diesen Computer selbst.</translation>
    </message>
    <message>
        <source>forget a region of your own; its credentials and its client key stay</source>
        <translation>eine eigene Region vergessen; ihre Einträge und ihr Client-Schlüssel bleiben</translation>
    </message>
    <message>
        <source>print JSON; only to show the default</source>
        <translation>JSON ausgeben; nur um den Standard zu zeigen</translation>
    </message>
    <message>
        <source>the client key, from the Credentials tab of your application in the developer portal</source>
        <translation>der Client-Schlüssel aus dem Reiter „Credentials“ Ihrer Anwendung im Entwicklerportal</translation>
    </message>
    <message>
        <source>its port, if it is a fixed one; 0, as at first, for any</source>
        <translation>ihr Port, wenn er fest ist; 0, wie am Anfang, für einen beliebigen</translation>
    </message>
    <message>
        <source>take over the client keys of all regions in this file, which a colleague made with “Export for my lab”; no other option goes with it</source>
        <translation>die Client-Schlüssel aller Regionen aus dieser Datei übernehmen, die jemand mit „Für mein Labor exportieren“ angelegt hat; nur ohne andere Optionen</translation>
    </message>
    <message>
        <source>set a region&apos;s client key, with the secret from standard input, or several from a file</source>
        <translation>den Client-Schlüssel einer Region einrichten, mit dem Geheimnis von der Standardeingabe, oder mehrere aus einer Datei</translation>
    </message>
    <message>
        <source>how to sign in: device (the default), with a link and a code, in a browser on any computer; or redirect, with a browser on this one</source>
        <translation>wie die Anmeldung geschieht: device (Standard) mit Link und Code, in einem Browser auf einem beliebigen Computer, oder redirect mit einem Browser auf diesem</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>more: %1</source>
        <translation>weitere: %1</translation>
    </message>
</context>
<context>
    <name>ConnectPlan</name>
    <message>
        <source>Reconnect “%1” · %2</source>
        <translation>„%1“ neu verbinden · %2</translation>
    </message>
    <message>
        <source>Connect BaseSpace · %1</source>
        <translation>BaseSpace verbinden · %1</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This cannot be undone, so it must be confirmed, and there is nobody to ask.</source>
        <translation>Das lässt sich nicht rückgängig machen und muss daher bestätigt werden, aber es ist niemand da, der gefragt werden kann.</translation>
    </message>
    <message>
        <source>Confirm it with --yes.</source>
        <translation>Bestätigen Sie es mit --yes.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>the server says: %1</source>
        <translation>der Server sagt: %1</translation>
    </message>
    <message>
        <source>Not everything could be written to standard output.</source>
        <translation>Nicht alles konnte auf die Standardausgabe geschrieben werden.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked…</source>
        <translation>Warten auf das Entsperren des Schlüsselbunds …</translation>
    </message>
</context>
<context>
    <name>CredentialCard</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>Region changed: sign in again</source>
        <translation>Region geändert: bitte neu anmelden</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>connected %1 with a code</source>
        <translation>%1 mit einem Code verbunden</translation>
    </message>
    <message>
        <source>pasted %1</source>
        <translation>%1 eingefügt</translation>
    </message>
    <message>
        <source>imported %1 from bs CLI</source>
        <translation>%1 aus der bs CLI importiert</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>connected %1 by redirect</source>
        <translation>%1 per Redirect verbunden</translation>
    </message>
    <message>
        <source>connected %1 by app launch</source>
        <translation>%1 per App-Start verbunden</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>Locked or removed elsewhere</source>
        <translation>Gesperrt oder anderswo entfernt</translation>
    </message>
    <message>
        <source>Scopes not known</source>
        <translation>Scopes nicht bekannt</translation>
    </message>
    <message>
        <source>identity only</source>
        <translation>nur Identität</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>a credential</comment>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>CustomRegion</name>
    <message>
        <source>There is no certificate that can be used in %1.</source>
        <translation>%1 enthält kein verwendbares Zertifikat.</translation>
    </message>
    <message>
        <source>Ask the region&apos;s administrator for its certificate authority as a PEM file.</source>
        <translation>Bitten Sie die Administration der Region um das Zertifikat ihrer Zertifizierungsstelle als PEM-Datei.</translation>
    </message>
</context>
<context>
    <name>DeviceAuthorization</name>
    <message>
        <source>%1 gave a code that expires before SpaceKey may ask for the token.</source>
        <translation>%1 hat einen Code ausgegeben, der abläuft, bevor SpaceKey nach dem Token fragen darf.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
</context>
<context>
    <name>DiagnosticText</name>
    <message>
        <source>not looked at</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>keiner vorhanden</translation>
    </message>
    <message>
        <source>there is no keyring in it</source>
        <translation>ohne Schlüsselring</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht erprobt</translation>
    </message>
    <message>
        <source>an entry was written, read back and deleted</source>
        <translation>ein Testeintrag wurde geschrieben, zurückgelesen und gelöscht</translation>
    </message>
    <message>
        <source>an entry could not be written, read back and deleted</source>
        <translation>ein Testeintrag konnte nicht geschrieben, zurückgelesen und gelöscht werden</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>this computer has no such address</source>
        <translation>diese Adresse hat der Computer nicht</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>funktioniert nicht</translation>
    </message>
    <message>
        <source>no client key</source>
        <translation>kein Client-Schlüssel</translation>
    </message>
    <message>
        <source>client key of the user&apos;s own</source>
        <translation>eigener Client-Schlüssel</translation>
    </message>
    <message>
        <source>client key of the administrator&apos;s</source>
        <translation>Client-Schlüssel der Administration</translation>
    </message>
    <message>
        <source>client key of the packager&apos;s</source>
        <translation>Client-Schlüssel aus dem SpaceKey-Paket</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 of them for this session only</source>
        <translation>davon %1 nur für diese Sitzung</translation>
    </message>
    <message>
        <source>%1 found after an interruption</source>
        <translation>%1 nach einer Unterbrechung gefunden</translation>
    </message>
    <message>
        <source>no credentials</source>
        <translation>keine Einträge</translation>
    </message>
    <message>
        <source>credentials: %1</source>
        <translation>Einträge: %1</translation>
    </message>
    <message>
        <source>%1: not known any more</source>
        <translation>%1: nicht mehr bekannt</translation>
    </message>
    <message>
        <source>%1: API %2, web %3</source>
        <translation>%1: API %2, Web %3</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Qt %1, QtKeychain %2</source>
        <translation>Qt %1, QtKeychain %2</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Browsers come back by 127.0.0.1: %1; by ::1: %2</source>
        <translation>Rückweg der Browser über 127.0.0.1: %1; über ::1: %2</translation>
    </message>
    <message>
        <source>Tokens that wait to be deleted: %1</source>
        <translation>Token, die noch zu löschen sind: %1</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This report helps to find out why something does not work. It holds no token, no secret and nobody&apos;s name. Read it before you pass it on.</source>
        <translation>Dieser Bericht hilft herauszufinden, warum etwas nicht geht. Er enthält kein Token, kein Geheimnis und niemandes Namen. Lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Name of this credential</source>
        <translation>&amp;Name dieses Eintrags</translation>
    </message>
    <message>
        <source>Connect another</source>
        <translation>Weiteres Konto verbinden</translation>
    </message>
    <message>
        <source>Switch the workgroup in the browser first.</source>
        <translation>Wechseln Sie zuerst im Browser die Arbeitsgruppe.</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>The note stays on this computer. It is not encrypted: do not write secrets into it.</source>
        <translation>Die Notiz bleibt auf diesem Computer. Sie ist nicht verschlüsselt: Schreiben Sie keine Geheimnisse hinein.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>ErrorStrip</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>unverified</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of all commands:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>Umgebung:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>More on a command: spacekey-cli help COMMAND</source>
        <translation>Mehr zu einem Befehl: spacekey-cli help COMMAND</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Zum Beispiel:</translation>
    </message>
</context>
<context>
    <name>IndexError</name>
    <message>
        <source>The list of credentials, %1, is damaged.</source>
        <translation>Die Liste der Einträge, %1, ist beschädigt.</translation>
    </message>
    <message>
        <source>The list of credentials, %1, is from a newer SpaceKey.</source>
        <translation>Die Liste der Einträge, %1, stammt von einem neueren SpaceKey.</translation>
    </message>
    <message>
        <source>The list of credentials, %1, cannot be read: %2.</source>
        <translation>Die Liste der Einträge, %1, kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Make the file readable for yourself.</source>
        <translation>Machen Sie die Datei für sich lesbar.</translation>
    </message>
    <message>
        <source>The list of credentials, %1, is a symbolic link.</source>
        <translation>Die Liste der Einträge, %1, ist eine symbolische Verknüpfung.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Legen Sie die Datei selbst dorthin.</translation>
    </message>
    <message>
        <source>The list of credentials, %1, could not be written: %2.</source>
        <translation>Die Liste der Einträge, %1, konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar und die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>Another SpaceKey has been changing the list of credentials for 10 s.</source>
        <translation>Ein anderes SpaceKey ändert seit 10 s die Liste der Einträge.</translation>
    </message>
    <message>
        <source>End it and try again. It holds the file %1.</source>
        <translation>Beenden Sie es und versuchen Sie es erneut. Es hält die Datei %1.</translation>
    </message>
    <message>
        <source>The file is kept, and the tokens are still in the keychain.</source>
        <translation>Die Datei bleibt erhalten, und die Token sind weiterhin im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The file is kept. Update this SpaceKey.</source>
        <translation>Die Datei bleibt erhalten. Aktualisieren Sie dieses SpaceKey.</translation>
    </message>
    <message>
        <source>The list of credentials, %1, is missing.</source>
        <translation>Die Liste der Einträge, %1, fehlt.</translation>
    </message>
    <message>
        <source>The tokens are still in the keychain.</source>
        <translation>Die Token sind weiterhin im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The list as it was before the last change is used in its place.</source>
        <translation>Stattdessen wird die Liste verwendet, wie sie vor der letzten Änderung war.</translation>
    </message>
    <message>
        <source>It was set aside as %1; the tokens are still in the keychain.</source>
        <translation>Sie wurde als %1 beiseitegelegt; die Token sind weiterhin im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Another SpaceKey is storing or discarding this credential.</source>
        <translation>Ein anderes SpaceKey speichert oder verwirft diesen Eintrag gerade.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>InterruptedCard</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>SpaceKey ended before this sign-in was complete. Its token is in the keychain, but has no name yet.</source>
        <translation>SpaceKey endete, bevor diese Anmeldung abgeschlossen war. Ihr Token ist im Schlüsselbund, hat aber noch keinen Namen.</translation>
    </message>
</context>
<context>
    <name>KeychainError</name>
    <message>
        <source>The keychain</source>
        <translation>Der Schlüsselbund</translation>
    </message>
    <message>
        <source>No keychain is running on this computer, so nothing can be kept safely.</source>
        <translation>Auf diesem Computer läuft kein Schlüsselbund, daher kann nichts sicher aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Install or start GNOME Keyring, KWallet or KeePassXC, then try again.</source>
        <translation>Installieren oder starten Sie GNOME Keyring, KWallet oder KeePassXC und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 is running but has no default keyring to keep anything in.</source>
        <translation>%1 läuft, hat aber keinen Standard-Schlüsselbund, in dem etwas aufbewahrt werden kann.</translation>
    </message>
    <message>
        <source>Create a keyring and make it the default, for example in “Passwords and Keys”, or log out and in again; then try again.</source>
        <translation>Legen Sie einen Schlüsselbund an und machen Sie ihn zum Standard, etwa in „Passwörter und Verschlüsselung“, oder melden Sie sich ab und wieder an; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 is locked and was not unlocked.</source>
        <translation>%1 ist gesperrt und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>Try again and type the keychain&apos;s password, which is usually that of your login.</source>
        <translation>Versuchen Sie es erneut und geben Sie das Passwort des Schlüsselbunds ein, meist das Ihrer Anmeldung.</translation>
    </message>
    <message>
        <source>%1 refused access, although it is unlocked.</source>
        <translation>%1 hat den Zugriff verweigert, obwohl der Schlüsselbund entsperrt ist.</translation>
    </message>
    <message>
        <source>Allow SpaceKey in the keychain&apos;s own settings, then try again.</source>
        <translation>Erlauben Sie SpaceKey in den Einstellungen des Schlüsselbunds und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Restart it, or log out and in again; then try again.</source>
        <translation>Starten Sie ihn neu oder melden Sie sich ab und wieder an; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 reported success, but what was written cannot be read back.</source>
        <translation>%1 hat Erfolg gemeldet, aber das Geschriebene ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the keychain.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, starten Sie den Schlüsselbund neu.</translation>
    </message>
    <message>
        <source>%1 reported success, but the entry is still there.</source>
        <translation>%1 hat Erfolg gemeldet, aber der Eintrag ist noch da.</translation>
    </message>
    <message>
        <source>Try again, or delete the entry in the keychain&apos;s own program.</source>
        <translation>Versuchen Sie es erneut oder löschen Sie den Eintrag im Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>The entry is not in %1 any more. It was removed by another program.</source>
        <translation>Der Eintrag ist nicht mehr in %1. Ein anderes Programm hat ihn entfernt.</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Verbinden Sie sich erneut.</translation>
    </message>
    <message>
        <source>What %1 holds for this credential is not an access token.</source>
        <translation>Was %1 zu diesem Eintrag enthält, ist kein Zugriffstoken.</translation>
    </message>
</context>
<context>
    <name>KeychainWords</name>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
    <message>
        <source>Unlock it in the window that your system shows.</source>
        <translation>Entsperren Sie ihn in dem Fenster, das Ihr System zeigt.</translation>
    </message>
</context>
<context>
    <name>LaunchPage</name>
    <message>
        <source>An app launch from BaseSpace</source>
        <translation>Ein App-Start aus BaseSpace</translation>
    </message>
    <message>
        <source>Credential &amp;name</source>
        <translation>&amp;Name des Eintrags</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep token</source>
        <translation>Token &amp;behalten</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Somebody started your application in BaseSpace, and a browser on this computer brought its token here. Keep it only if that was you. Nothing is stored until you do.</source>
        <translation>Jemand hat Ihre Anwendung in BaseSpace gestartet, und ein Browser auf diesem Computer hat das Token hierhergebracht. Behalten Sie es nur, wenn Sie das waren. Vorher wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Rev&amp;oke token</source>
        <translation>Token &amp;widerrufen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen ließe.</translation>
    </message>
    <message>
        <source>Start it in a desktop session, or use spacekey-cli.</source>
        <translation>Starten Sie SpaceKey in einer Desktop-Sitzung oder verwenden Sie spacekey-cli.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Copy token</source>
        <translation>Token &amp;kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Show token</source>
        <translation>Token &amp;anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Make &amp;default</source>
        <translation>Als &amp;Standard</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Connect &amp;BaseSpace</source>
        <translation>&amp;BaseSpace verbinden</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Client &amp;key…</source>
        <translation>&amp;Client-Schlüssel …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Use for the command line</source>
        <translation>Für die &amp;Kommandozeile verwenden</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Regionen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>&amp;Credentials</source>
        <translation>&amp;Einträge</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>&amp;Vorige Region</translation>
    </message>
    <message>
        <source>Ctrl+PgUp</source>
        <translation>Ctrl+PgUp</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>&amp;Nächste Region</translation>
    </message>
    <message>
        <source>Ctrl+PgDown</source>
        <translation>Ctrl+PgDown</translation>
    </message>
    <message>
        <source>&amp;About SpaceKey</source>
        <translation>&amp;Über SpaceKey</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Asks every region whether its tokens are still good</source>
        <translation>Fragt jede Region, ob ihre Token noch gültig sind</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Verify &amp;all</source>
        <translation>A&amp;lle prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Reconnect with &amp;other scopes…</source>
        <translation>Mit anderen Scopes &amp;neu verbinden …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Revo&amp;ke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Del</source>
        <translation>Ctrl+Shift+Del</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>&amp;Undo remove</source>
        <translation>Entfernen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Sign-in settings…</source>
        <translation>&amp;Anmeldeeinstellungen …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>App &amp;launch</source>
        <translation>&amp;App-Start</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>&amp;Import from bs CLI…</source>
        <translation>Aus der bs CLI &amp;importieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>E&amp;xport to bs CLI…</source>
        <translation>Für die bs CLI e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Co&amp;py as…</source>
        <translation>K&amp;opieren als …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Copy AP&amp;I server</source>
        <translation>AP&amp;I-Server kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Paste a token…</source>
        <translation>Token &amp;einfügen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Client keys from a &amp;file…</source>
        <translation>Client-Schlüssel aus einer &amp;Datei …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>&amp;Export for my lab…</source>
        <translation>Für mein &amp;Labor exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>There is already a credential named %1 in %2.</source>
        <translation>In %2 gibt es bereits einen Eintrag namens %1.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a credential&apos;s name.</source>
        <translation>„%1“ kann nicht der Name eines Eintrags sein.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 printable characters without “/”, does not start with “-” and has no spaces at its ends.</source>
        <translation>Ein Name hat 1 bis 64 druckbare Zeichen ohne „/“, beginnt nicht mit „-“ und hat an den Enden keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Connect it again.</source>
        <translation>Verbinden Sie ihn erneut.</translation>
    </message>
    <message>
        <source>This credential is not there any more.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>NetworkError</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 hat innerhalb von %n Sekunde nicht geantwortet.</numerusform>
            <numerusform>%1 hat innerhalb von %n Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered.</source>
        <translation>%1 hat die Verbindung geschlossen, ohne zu antworten.</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>Für %1 wurde keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>%1 sent an answer that is not HTTP.</source>
        <translation>%1 hat eine Antwort gesendet, die kein HTTP ist.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>SpaceKey does not connect to “%1”: it is not this region&apos;s API address, or not a secure one.</source>
        <translation>SpaceKey verbindet sich nicht mit „%1“: Es ist nicht die API-Adresse dieser Region oder keine sichere.</translation>
    </message>
    <message>
        <source>Check the addresses of this region.</source>
        <translation>Prüfen Sie die Adressen dieser Region.</translation>
    </message>
    <message>
        <source>Check that this computer is online and that no firewall is in the way, then try again.</source>
        <translation>Prüfen Sie, ob dieser Computer online und keine Firewall im Weg ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>OAuthError</name>
    <message>
        <source>The request was refused on the sign-in page.</source>
        <translation>Die Anfrage wurde auf der Anmeldeseite abgelehnt.</translation>
    </message>
    <message>
        <source>Connect again, and choose Accept there.</source>
        <translation>Verbinden Sie sich erneut und wählen Sie dort „Accept“.</translation>
    </message>
    <message>
        <source>%1 does not accept the client key or its secret.</source>
        <translation>%1 nimmt den Client-Schlüssel oder sein Geheimnis nicht an.</translation>
    </message>
    <message>
        <source>Check the client key and secret of this region.</source>
        <translation>Prüfen Sie Client-Schlüssel und Geheimnis dieser Region.</translation>
    </message>
    <message>
        <source>%1 does not grant what was asked for: %2.</source>
        <translation>%1 gewährt nicht, was angefragt wurde: %2.</translation>
    </message>
    <message>
        <source>Choose other scopes.</source>
        <translation>Wählen Sie andere Scopes.</translation>
    </message>
    <message>
        <source>%1 does not offer to sign in with a code.</source>
        <translation>%1 bietet keine Anmeldung mit einem Code an.</translation>
    </message>
    <message>
        <source>Check the addresses of this region.</source>
        <translation>Prüfen Sie die Adressen dieser Region.</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the client key and secret of this region.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, prüfen Sie Client-Schlüssel und Geheimnis dieser Region.</translation>
    </message>
    <message>
        <source>The code has expired before it was accepted.</source>
        <translation>Der Code ist abgelaufen, bevor er angenommen wurde.</translation>
    </message>
    <message>
        <source>Connect again to get a new code.</source>
        <translation>Verbinden Sie sich erneut, um einen neuen Code zu erhalten.</translation>
    </message>
    <message>
        <source>%1 does not grant what was asked for.</source>
        <translation>%1 gewährt nicht, was angefragt wurde.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>See “spacekey --help”.</source>
        <translation>Siehe „spacekey --help“.</translation>
    </message>
    <message>
        <source>Keeps BaseSpace access tokens in this computer&apos;s keychain.</source>
        <translation>Bewahrt BaseSpace-Zugriffstoken im Schlüsselbund dieses Computers auf.</translation>
    </message>
    <message>
        <source>Opens a playground with a simulated BaseSpace.</source>
        <translation>Öffnet eine Spielwiese mit einem simulierten BaseSpace.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Zeigt diesen Text.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>Shows this region first, for example euc1.</source>
        <translation>Zeigt diese Region zuerst, zum Beispiel euc1.</translation>
    </message>
    <message>
        <source>Light or dark, whatever the system&apos;s setting.</source>
        <translation>Hell oder dunkel, was auch immer im System eingestellt ist.</translation>
    </message>
    <message>
        <source>The appearance can only be light or dark.</source>
        <translation>Die Darstellung kann nur light oder dark sein.</translation>
    </message>
    <message>
        <source>--region needs the id of a region.</source>
        <translation>--region braucht die Kennung einer Region.</translation>
    </message>
</context>
<context>
    <name>OtherUserPage</name>
    <message>
        <source>Another user signed in</source>
        <translation>Mit einem anderen Konto angemeldet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>“Keep both” stores the new one beside it, under a name of its own. “Replace” puts it in its place. “Cancel” drops the new one. Closing keeps both.</source>
        <translation>„Beide behalten“ speichert das neue daneben, unter eigenem Namen. „Ersetzen“ setzt es an seine Stelle. „Abbrechen“ verwirft das neue. Schließen behält beide.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a token</source>
        <translation>Token einfügen</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>&amp;Region where it was issued</source>
        <translation>&amp;Region, in der es ausgestellt wurde</translation>
    </message>
    <message>
        <source>&amp;Name of this credential</source>
        <translation>&amp;Name dieses Eintrags</translation>
    </message>
    <message>
        <source>chosen for you</source>
        <translation>wird automatisch gewählt</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Use a token that you have from elsewhere, for example from the Credentials tab of your application in the developer portal. SpaceKey asks the server of its region whose it is, and saves it in the system&apos;s keychain.</source>
        <translation>Verwenden Sie ein Token, das Sie von anderswo haben, zum Beispiel aus dem Reiter „Credentials“ Ihrer Anwendung im Entwicklerportal. SpaceKey fragt den Server seiner Region, wessen es ist, und speichert es im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>Open %1 yourself.</source>
        <translation>Öffnen Sie %1 selbst.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The variable SPACEKEY_PROFILE names no profile: “%1”.</source>
        <translation>Die Variable SPACEKEY_PROFILE nennt kein Profil: „%1“.</translation>
    </message>
    <message>
        <source>Set it to sandbox, or unset it for your real credentials.</source>
        <translation>Setzen Sie sie auf sandbox oder löschen Sie sie, um mit Ihren echten Einträgen zu arbeiten.</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Connects to Illumina BaseSpace and keeps its access tokens in the keychain.</source>
        <translation>Verbindet sich mit Illumina BaseSpace und bewahrt dessen Zugriffstoken im Schlüsselbund auf.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>no such credential</source>
        <translation>Eintrag nicht vorhanden</translation>
    </message>
    <message>
        <source>expired or timed out</source>
        <translation>abgelaufen oder keine Antwort in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>the folder of settings, instead of ~/.config</source>
        <translation>der Ordner für Einstellungen anstelle von ~/.config</translation>
    </message>
    <message>
        <source>the folder of data, instead of ~/.local/share</source>
        <translation>der Ordner für Daten anstelle von ~/.local/share</translation>
    </message>
    <message>
        <source>an administrator&apos;s settings</source>
        <translation>Einstellungen der Administration</translation>
    </message>
    <message>
        <source>an administrator&apos;s client keys</source>
        <translation>Client-Schlüssel der Administration</translation>
    </message>
    <message>
        <source>failed: the network, the server or a file</source>
        <translation>fehlgeschlagen: Netz, Server oder eine Datei</translation>
    </message>
    <message>
        <source>wrong usage, an unknown region, or no client key</source>
        <translation>falscher Aufruf, unbekannte Region oder kein Client-Schlüssel</translation>
    </message>
    <message>
        <source>the keychain is absent or locked, refuses or does not answer</source>
        <translation>der Schlüsselbund fehlt, ist gesperrt, verweigert den Zugriff oder antwortet nicht</translation>
    </message>
    <message>
        <source>you or the server refused</source>
        <translation>Sie oder der Server haben abgelehnt</translation>
    </message>
    <message>
        <source>the server no longer takes the token: it was revoked, or is of another region</source>
        <translation>der Server nimmt das Token nicht mehr an: Es wurde widerrufen oder gehört zu einer anderen Region</translation>
    </message>
    <message>
        <source>something would be overwritten; --force does it</source>
        <translation>etwas würde überschrieben; --force tut es</translation>
    </message>
    <message>
        <source>the region, when --region is not given</source>
        <translation>die Region, wenn --region fehlt</translation>
    </message>
    <message>
        <source>the credential&apos;s name, when --name is not given</source>
        <translation>der Name des Eintrags, wenn --name fehlt</translation>
    </message>
    <message>
        <source>set to sandbox, the same as --sandbox</source>
        <translation>mit dem Wert sandbox dasselbe wie --sandbox</translation>
    </message>
    <message>
        <source>set to anything: no colours; nor are there any when TERM is dumb or the output is not a terminal</source>
        <translation>mit beliebigem Wert: keine Farben; es gibt auch keine, wenn TERM dumb ist oder die Ausgabe kein Terminal</translation>
    </message>
    <message>
        <source>your settings and your own regions</source>
        <translation>Ihre Einstellungen und Ihre eigenen Regionen</translation>
    </message>
    <message>
        <source>the list of credentials; their tokens are only in the keychain</source>
        <translation>die Liste der Einträge; ihre Token sind nur im Schlüsselbund</translation>
    </message>
    <message>
        <source>the bs CLI&apos;s files; only scan, import and export use them</source>
        <translation>die Dateien der bs CLI; nur scan, import und export verwenden sie</translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>Connect &amp;BaseSpace</source>
        <translation>&amp;BaseSpace verbinden</translation>
    </message>
    <message>
        <source>Connect your BaseSpace account</source>
        <translation>Verbinden Sie Ihr BaseSpace-Konto</translation>
    </message>
    <message>
        <source>You sign in on Illumina&apos;s own page in your browser. SpaceKey never sees your password; it keeps the access token in this computer&apos;s keychain.</source>
        <translation>Sie melden sich in Ihrem Browser auf Illuminas eigener Seite an. SpaceKey sieht Ihr Passwort nie; es bewahrt das Zugriffstoken im Schlüsselbund dieses Computers auf.</translation>
    </message>
    <message>
        <source>More ways to connect</source>
        <translation>Weitere Verbindungswege</translation>
    </message>
    <message>
        <source>Do you have a token already?</source>
        <translation>Haben Sie schon ein Token?</translation>
    </message>
    <message>
        <source>Paste a token…</source>
        <translation>Token einfügen …</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>SpaceKey has received your permission</source>
        <translation>SpaceKey hat Ihre Zustimmung erhalten</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Go back to SpaceKey to try again. You can close this page.</source>
        <translation>Kehren Sie zu SpaceKey zurück, um es erneut zu versuchen. Diese Seite können Sie schließen.</translation>
    </message>
    <message>
        <source>SpaceKey has no access</source>
        <translation>SpaceKey hat keinen Zugriff</translation>
    </message>
    <message>
        <source>SpaceKey is asking you what to do with it</source>
        <translation>SpaceKey fragt Sie, was damit geschehen soll</translation>
    </message>
    <message>
        <source>The launch has arrived. Go on in the window of SpaceKey.</source>
        <translation>Der App-Start ist angekommen. Weiter geht es im Fenster von SpaceKey.</translation>
    </message>
    <message>
        <source>This is no launch from BaseSpace</source>
        <translation>Das ist kein App-Start aus BaseSpace</translation>
    </message>
    <message>
        <source>SpaceKey has done nothing with it.</source>
        <translation>SpaceKey hat nichts damit gemacht.</translation>
    </message>
    <message>
        <source>Too many launches</source>
        <translation>Zu viele App-Starts</translation>
    </message>
    <message>
        <source>SpaceKey takes a few a minute. Wait a moment, then start the application again from BaseSpace.</source>
        <translation>SpaceKey nimmt nur wenige pro Minute an. Warten Sie einen Moment und starten Sie die Anwendung dann erneut aus BaseSpace.</translation>
    </message>
    <message>
        <source>SpaceKey does not wait for this reply</source>
        <translation>Auf diese Antwort wartet SpaceKey nicht</translation>
    </message>
    <message>
        <source>It may belong to an earlier sign-in. Go back to SpaceKey, and open the link that it shows now.</source>
        <translation>Sie gehört vielleicht zu einer früheren Anmeldung. Kehren Sie zu SpaceKey zurück und öffnen Sie den Link, den es jetzt zeigt.</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Hier gibt es nichts</translation>
    </message>
    <message>
        <source>SpaceKey waits at this port for a browser that comes back from BaseSpace.</source>
        <translation>SpaceKey wartet an diesem Port auf einen Browser, der von BaseSpace zurückkommt.</translation>
    </message>
    <message>
        <source>Go back to SpaceKey. You can close this page.</source>
        <translation>Kehren Sie zu SpaceKey zurück. Diese Seite können Sie schließen.</translation>
    </message>
</context>
<context>
    <name>ReturnOffer</name>
    <message>
        <source>Nothing came back?</source>
        <translation>Nichts zurückgekommen?</translation>
    </message>
    <message>
        <source>Once you have accepted, the browser comes back to this computer by itself. If it ended on an error page, paste the address of that page here; or sign in with a code.</source>
        <translation>Sobald Sie zugestimmt haben, kommt der Browser von selbst zu diesem Computer zurück. Ist er auf einer Fehlerseite gelandet, fügen Sie deren Adresse hier ein; oder melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>Use address</source>
        <translation>Adresse verwenden</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>Stattdessen Code verwenden</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke token</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Dieses Token widerrufen?</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>Revoke and re&amp;move</source>
        <translation>Widerrufen und &amp;entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ScopeMeaning</name>
    <message>
        <source>List all of your projects, runs and samples.</source>
        <translation>Alle Ihre Projekte, Läufe und Proben auflisten.</translation>
    </message>
    <message>
        <source>List and download all of your data.</source>
        <translation>Alle Ihre Daten auflisten und herunterladen.</translation>
    </message>
    <message>
        <source>List, add to and change all of your data.</source>
        <translation>Alle Ihre Daten auflisten, ergänzen und ändern.</translation>
    </message>
    <message>
        <source>Add to all of your data. Listing and downloading are not part of it.</source>
        <translation>Alle Ihre Daten ergänzen. Auflisten und Herunterladen gehören nicht dazu.</translation>
    </message>
    <message>
        <source>Create new projects.</source>
        <translation>Neue Projekte anlegen.</translation>
    </message>
    <message>
        <source>Create new runs.</source>
        <translation>Neue Läufe anlegen.</translation>
    </message>
    <message>
        <source>Start apps in your name, which can cost credits.</source>
        <translation>Apps in Ihrem Namen starten, was Credits kosten kann.</translation>
    </message>
    <message>
        <source>Manage apps in your name.</source>
        <translation>Apps in Ihrem Namen verwalten.</translation>
    </message>
    <message>
        <source>Move any of your data to the trash.</source>
        <translation>Beliebige Daten von Ihnen in den Papierkorb verschieben.</translation>
    </message>
    <message>
        <source>Delete what is in your trash, for good.</source>
        <translation>Den Inhalt Ihres Papierkorbs endgültig löschen.</translation>
    </message>
    <message>
        <source>Read the record of what you did.</source>
        <translation>Das Protokoll Ihrer eigenen Aktivitäten lesen.</translation>
    </message>
    <message>
        <source>Read the record of what everybody in your domain did.</source>
        <translation>Das Protokoll der Aktivitäten aller Personen in Ihrer Domain lesen.</translation>
    </message>
    <message>
        <source>List what is in %1.</source>
        <translation>Den Inhalt von %1 auflisten.</translation>
    </message>
    <message>
        <source>List and download what is in %1.</source>
        <translation>Den Inhalt von %1 auflisten und herunterladen.</translation>
    </message>
    <message>
        <source>List, add to and change what is in %1.</source>
        <translation>Den Inhalt von %1 auflisten, ergänzen und ändern.</translation>
    </message>
    <message>
        <source>Add to %1. Listing and downloading are not part of it.</source>
        <translation>Den Inhalt von %1 ergänzen. Auflisten und Herunterladen gehören nicht dazu.</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Probe %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>app result %1</source>
        <translation>App-Ergebnis %1</translation>
    </message>
    <message>
        <source>What it may reach is missing: write it like “%1”.</source>
        <translation>Es fehlt, wofür der Scope gelten soll: Schreiben Sie ihn wie „%1“.</translation>
    </message>
    <message>
        <source>One number has to follow: write it like “%1”.</source>
        <translation>Es muss genau eine Zahl folgen: Schreiben Sie den Scope wie „%1“.</translation>
    </message>
    <message>
        <source>SpaceKey does not know this scope. It is asked for as it is; the server may refuse it.</source>
        <translation>SpaceKey kennt diesen Scope nicht. Er wird unverändert angefragt; der Server lehnt ihn vielleicht ab.</translation>
    </message>
</context>
<context>
    <name>ScopePreset</name>
    <message>
        <source>Only who you are: name and e-mail address. No data.</source>
        <translation>Nur wer Sie sind: Name und E-Mail-Adresse. Keine Daten.</translation>
    </message>
    <message>
        <source>List projects, runs and samples. Nothing is downloaded or changed.</source>
        <translation>Projekte, Läufe und Proben auflisten. Nichts wird heruntergeladen oder geändert.</translation>
    </message>
    <message>
        <source>List and download your data. For Basepair, Nexla, Terra and most pipelines.</source>
        <translation>Ihre Daten auflisten und herunterladen. Für Basepair, Nexla, Terra und die meisten Pipelines.</translation>
    </message>
    <message>
        <source>Download, and create projects and runs and upload into them.</source>
        <translation>Herunterladen, Projekte und Läufe anlegen und in sie hochladen.</translation>
    </message>
    <message>
        <source>All that Illumina&apos;s bs command line tool asks for, starting apps and moving to trash included.</source>
        <translation>Alles, was Illuminas Kommandozeilenwerkzeug bs anfragt, auch Apps starten und in den Papierkorb verschieben.</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>Scopes are written in plain letters and digits.</source>
        <translation>Scopes werden mit einfachen Buchstaben und Ziffern geschrieben.</translation>
    </message>
    <message>
        <source>Take the other characters out.</source>
        <translation>Entfernen Sie die anderen Zeichen.</translation>
    </message>
    <message>
        <source>There is no scope between these commas.</source>
        <translation>Zwischen diesen Kommas steht kein Scope.</translation>
    </message>
    <message>
        <source>Write one, or leave the list empty for basic user information only.</source>
        <translation>Schreiben Sie einen oder lassen Sie die Liste leer, um nur grundlegende Angaben zur Person anzufragen.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings, %1, cannot be read: %2.</source>
        <translation>Die Einstellungen, %1, können nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Make the file readable for yourself.</source>
        <translation>Machen Sie die Datei für sich lesbar.</translation>
    </message>
    <message>
        <source>The settings, %1, are damaged: not all of them can be understood.</source>
        <translation>Die Einstellungen, %1, sind beschädigt: Nicht alles darin ist verständlich.</translation>
    </message>
    <message>
        <source>The rest is used. The next change sets the file aside.</source>
        <translation>Der Rest wird verwendet. Bei der nächsten Änderung wird die Datei beiseitegelegt.</translation>
    </message>
    <message>
        <source>The settings, %1, are damaged, and could not be set aside: %2.</source>
        <translation>Die Einstellungen, %1, sind beschädigt und konnten nicht beiseitegelegt werden: %2.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>The settings, %1, were damaged.</source>
        <translation>Die Einstellungen, %1, waren beschädigt.</translation>
    </message>
    <message>
        <source>They were set aside as %1; what could be understood is still used.</source>
        <translation>Sie wurden als %1 beiseitegelegt; was verständlich war, gilt weiterhin.</translation>
    </message>
</context>
<context>
    <name>SignInSettingsDialog</name>
    <message>
        <source>Sign-in settings</source>
        <translation>Anmeldeeinstellungen</translation>
    </message>
    <message>
        <source>Redirect &amp;path</source>
        <translation>Redirect-&amp;Pfad</translation>
    </message>
    <message>
        <source>Redirect p&amp;ort</source>
        <translation>Redirect-P&amp;ort</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>beliebiger freier Port</translation>
    </message>
    <message>
        <source>&amp;Listen for app launches from BaseSpace</source>
        <translation>&amp;App-Starts aus BaseSpace empfangen</translation>
    </message>
    <message>
        <source>Redirect &amp;URI</source>
        <translation>Redirect-&amp;URI</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Without a port here, SpaceKey takes any free one. App launches need a fixed one.</source>
        <translation>Ohne Port nimmt SpaceKey einen beliebigen freien. App-Starts brauchen einen festen.</translation>
    </message>
    <message>
        <source>Whoever starts your application in BaseSpace is sent here. SpaceKey listens on this computer only, and asks you before it keeps anything.</source>
        <translation>Wer Ihre Anwendung in BaseSpace startet, wird hierhergeleitet. SpaceKey lauscht nur auf diesem Computer und fragt Sie, bevor es etwas behält.</translation>
    </message>
    <message>
        <source>Register exactly this for your application in the developer portal.</source>
        <translation>Tragen Sie genau dies für Ihre Anwendung im Entwicklerportal ein.</translation>
    </message>
</context>
<context>
    <name>StandardInput</name>
    <message>
        <source>Standard input holds more than %1 bytes.</source>
        <translation>Die Standardeingabe enthält mehr als %1 Byte.</translation>
    </message>
    <message>
        <source>Give one line, and nothing else.</source>
        <translation>Geben Sie eine Zeile und nichts sonst.</translation>
    </message>
</context>
<context>
    <name>StartState</name>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: %2.</source>
        <translation>„%1“ kann nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>Check its name, and your PATH.</source>
        <translation>Prüfen Sie seinen Namen und Ihren PATH.</translation>
    </message>
    <message>
        <source>Reinstall SpaceKey.</source>
        <translation>Installieren Sie SpaceKey neu.</translation>
    </message>
    <message>
        <source>“exec” does not work on this system.</source>
        <translation>„exec“ gibt es auf diesem System nicht.</translation>
    </message>
    <message>
        <source>Set the variables with “spacekey-cli env”, then start the command.</source>
        <translation>Setzen Sie die Variablen mit „spacekey-cli env“ und starten Sie dann den Befehl.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Time until the clipboard is cleared</source>
        <translation>Zeit, bis die Zwischenablage geleert wird</translation>
    </message>
    <message>
        <source>&amp;Keep 30 s more</source>
        <translation>30 s län&amp;ger behalten</translation>
    </message>
    <message>
        <source>C&amp;lear now</source>
        <translation>Jetzt &amp;leeren</translation>
    </message>
    <message>
        <source>Copy API &amp;server</source>
        <translation>API-&amp;Server kopieren</translation>
    </message>
</context>
<context>
    <name>TlsError</name>
    <message>
        <source>In a company network, ask the administrator whether secure connections are inspected.</source>
        <translation>Fragen Sie in einem Firmennetz die Administration, ob dort sichere Verbindungen aufgebrochen werden.</translation>
    </message>
    <message>
        <source>For a server of your own, add its region with the certificate file of its authority (spacekey-cli region add … --ca-file FILE).</source>
        <translation>Ist es ein eigener Server, fügen Sie seine Region mit der Zertifikatsdatei seiner Zertifizierungsstelle hinzu (spacekey-cli region add … --ca-file FILE).</translation>
    </message>
    <message>
        <source>Check the date and time of this computer; if they are right, the server needs a new certificate.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers; stimmen sie, braucht der Server ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>das Zertifikat ist selbstsigniert</translation>
    </message>
    <message>
        <source>its certificate comes from an authority that is not known here</source>
        <translation>das Zertifikat stammt von einer hier unbekannten Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>its certificate expired on %1</source>
        <translation>das Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is not valid before %1</source>
        <translation>das Zertifikat gilt erst ab %1</translation>
    </message>
    <message>
        <source>its certificate is for another host (%1)</source>
        <translation>das Zertifikat gilt für einen anderen Host (%1)</translation>
    </message>
    <message>
        <source>Check the addresses of this region.</source>
        <translation>Prüfen Sie die Adressen dieser Region.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified: %2.</source>
        <translation>Die Identität von %1 konnte nicht bestätigt werden: %2.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made: it offers only an outdated version of TLS, older than 1.2.</source>
        <translation>Zu %1 konnte keine sichere Verbindung hergestellt werden: Der Server bietet nur eine veraltete TLS-Version an, älter als 1.2.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator to turn on TLS 1.2 or later.</source>
        <translation>Bitten Sie die Administration des Servers, TLS 1.2 oder neuer einzuschalten.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Zu %1 konnte keine sichere Verbindung hergestellt werden.</translation>
    </message>
</context>
<context>
    <name>TokenAnswer</name>
    <message>
        <source>%1 did not send a token that can be used.</source>
        <translation>%1 hat kein brauchbares Token gesendet.</translation>
    </message>
    <message>
        <source>Connect again; if it stays so, check the addresses of this region.</source>
        <translation>Verbinden Sie sich erneut; wenn es so bleibt, prüfen Sie die Adressen dieser Region.</translation>
    </message>
</context>
<context>
    <name>UnsavedPage</name>
    <message>
        <source>Signed in, but not saved yet</source>
        <translation>Angemeldet, aber noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>SpaceKey holds the token in memory. Try to save it again, or keep it until you quit SpaceKey. Closing this window keeps it, too.</source>
        <translation>SpaceKey hält das Token im Speicher. Versuchen Sie noch einmal, es zu speichern, oder behalten Sie es, bis Sie SpaceKey beenden. Auch wenn Sie dieses Fenster schließen, bleibt es.</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Sign in on Illumina&apos;s page</source>
        <translation>Melden Sie sich auf Illuminas Seite an</translation>
    </message>
    <message>
        <source>Open browser again</source>
        <translation>Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Check that the page shows this code</source>
        <translation>Code mit der Seite vergleichen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Waiting for you to accept…</source>
        <translation>Warten auf Ihre Zustimmung …</translation>
    </message>
    <message>
        <source>or scan with a phone</source>
        <translation>oder mit dem Telefon scannen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use a browser redirect instead</source>
        <translation>Stattdessen Browser-Redirect verwenden</translation>
    </message>
</context>
<context>
    <name>WhatForPage</name>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Your choice decides what the token may do. Choose the least that does the job.</source>
        <translation>Ihre Wahl bestimmt, was das Token darf. Wählen Sie das Geringste, das ausreicht.</translation>
    </message>
</context>
<context>
    <name>spacekey::AddCommand</name>
    <message>
        <source>Access token for %1: </source>
        <translation>Zugriffstoken für %1: </translation>
    </message>
    <message>
        <source>Standard input holds several lines, and a token is one.</source>
        <translation>Die Standardeingabe enthält mehrere Zeilen, ein Token ist aber nur eine.</translation>
    </message>
    <message>
        <source>Give the token alone. To store that of one of the bs CLI&apos;s files, use “spacekey-cli import FILE”.</source>
        <translation>Geben Sie nur das Token. Das aus einer Datei der bs CLI speichert „spacekey-cli import FILE“.</translation>
    </message>
    <message>
        <source>The token is the same as before.</source>
        <translation>Es ist dasselbe Token wie vorher.</translation>
    </message>
    <message>
        <source>The same token is stored as %1 as well.</source>
        <translation>Dasselbe Token ist auch als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>spacekey::AppImportCommand</name>
    <message>
        <source>Leave out the other options.</source>
        <translation>Lassen Sie die anderen Optionen weg.</translation>
    </message>
    <message>
        <source>--from takes everything from the file, so no other option can go with it.</source>
        <translation>--from nimmt alles aus der Datei, also passt keine andere Option dazu.</translation>
    </message>
    <message>
        <source>The client key of %1 is %2 now.</source>
        <translation>Der Client-Schlüssel von %1 ist jetzt %2.</translation>
    </message>
</context>
<context>
    <name>spacekey::AppSession</name>
    <message>
        <source>The launch does not name a session: “%1”.</source>
        <translation>Der App-Start nennt keine Session: „%1“.</translation>
    </message>
    <message>
        <source>Start the application again from BaseSpace.</source>
        <translation>Starten Sie die Anwendung erneut aus BaseSpace.</translation>
    </message>
    <message>
        <source>%1 does not accept the client key or its secret.</source>
        <translation>%1 nimmt den Client-Schlüssel oder sein Geheimnis nicht an.</translation>
    </message>
    <message>
        <source>Check the client key and secret of this region.</source>
        <translation>Prüfen Sie Client-Schlüssel und Geheimnis dieser Region.</translation>
    </message>
    <message>
        <source>%1 does not show this session to the application of this client key.</source>
        <translation>%1 gibt diese Session nicht an die Anwendung mit diesem Client-Schlüssel heraus.</translation>
    </message>
    <message>
        <source>Check that the launch was made for the application whose client key is set up.</source>
        <translation>Prüfen Sie, ob der App-Start zu der Anwendung gehört, deren Client-Schlüssel eingerichtet ist.</translation>
    </message>
</context>
<context>
    <name>spacekey::AppSetCommand</name>
    <message>
        <source>Client secret for %1: </source>
        <translation>Geheimnis zum Client-Schlüssel für %1: </translation>
    </message>
    <message>
        <source>No client secret came from standard input.</source>
        <translation>Von der Standardeingabe kam kein Geheimnis.</translation>
    </message>
    <message>
        <source>The client key of %1 is set.</source>
        <translation>Der Client-Schlüssel für %1 ist eingerichtet.</translation>
    </message>
    <message>
        <source>Pipe it in, or run this on a terminal and type it when asked.</source>
        <translation>Übergeben Sie es durch eine Pipe, oder starten Sie dies in einem Terminal und geben Sie es auf Nachfrage ein.</translation>
    </message>
    <message>
        <source>“%1” is not a port number.</source>
        <translation>„%1“ ist keine Portnummer.</translation>
    </message>
    <message>
        <source>Give --redirect-port a number from 1024 to 65535, or 0 for any free port.</source>
        <translation>Geben Sie bei --redirect-port eine Zahl von 1024 bis 65535 an oder 0 für einen beliebigen freien Port.</translation>
    </message>
</context>
<context>
    <name>spacekey::AppShowCommand</name>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>the administrator</source>
        <translation>der Administration</translation>
    </message>
    <message>
        <source>SpaceKey&apos;s packager</source>
        <translation>dem SpaceKey-Paket</translation>
    </message>
    <message>
        <source>No client key is set up. See “spacekey-cli app set --help”.</source>
        <translation>Es ist kein Client-Schlüssel eingerichtet. Siehe „spacekey-cli app set --help“.</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>REGION</translation>
    </message>
    <message>
        <source>CLIENT KEY</source>
        <translation>CLIENT-SCHLÜSSEL</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>REDIRECT URI</source>
        <translation>REDIRECT-URI</translation>
    </message>
    <message>
        <source>SET UP BY</source>
        <translation>EINGERICHTET VON</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>spacekey::BsExport</name>
    <message>
        <source>The token that stood in %1 belongs to no region here.</source>
        <translation>Das Token, das in %1 stand, gehört zu keiner Region hier.</translation>
    </message>
    <message>
        <source>The token that stood in %1 could not be imported: %2</source>
        <translation>Das Token, das in %1 stand, konnte nicht importiert werden: %2</translation>
    </message>
    <message>
        <source>It is kept in %1; delete that file when nobody needs it any more.</source>
        <translation>Es bleibt in %1 erhalten; löschen Sie diese Datei, wenn niemand sie mehr braucht.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsExportDialog</name>
    <message>
        <source>Export “%1” to bs CLI</source>
        <translation>„%1“ für die bs CLI exportieren</translation>
    </message>
    <message>
        <source>%1, which bs uses when none is named</source>
        <translation>%1, die bs ohne weitere Angabe verwendet</translation>
    </message>
    <message>
        <source>The new &amp;file</source>
        <translation>Die &amp;neue Datei</translation>
    </message>
    <message>
        <source>The file &amp;then</source>
        <translation>Die Datei da&amp;nach</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The former token is in the keychain as “%1”.</source>
        <translation>Das vorige Token ist im Schlüsselbund als „%1“.</translation>
    </message>
    <message>
        <source>The former file is kept as %1.</source>
        <translation>Die vorige Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>bs and programs like it read the token of %1 from a file, where it stands in plain text: whoever can read your files can use it.</source>
        <translation>bs und ähnliche Programme lesen das Token von %1 aus einer Datei, in der es im Klartext steht: Wer Ihre Dateien lesen kann, kann es verwenden.</translation>
    </message>
    <message>
        <source>The token that it holds now is in the keychain already.</source>
        <translation>Das Token, das jetzt darin steht, ist schon im Schlüsselbund.</translation>
    </message>
    <message>
        <source>It holds another token, which SpaceKey does not know. That one is saved in the keychain first, as %1.</source>
        <translation>Sie enthält ein anderes Token, das SpaceKey nicht kennt. Es wird zuerst im Schlüsselbund gespeichert, als %1.</translation>
    </message>
    <message>
        <source>It holds another token, which cannot be imported. That one is kept in a file beside it first, named .cfg.bak.</source>
        <translation>Sie enthält ein anderes Token, das sich nicht importieren lässt. Es wird zuerst in einer Datei daneben aufbewahrt, mit der Endung .cfg.bak.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsFileActions</name>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>In the keychain as “%1” of %2, and read back.</source>
        <translation>Im Schlüsselbund als „%1“ von %2, und zurückgelesen.</translation>
    </message>
    <message>
        <source>In the keychain as “%1”, and read back.</source>
        <translation>Im Schlüsselbund als „%1“, und zurückgelesen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The token is in the keychain, and no longer in the file.</source>
        <translation>Das Token ist im Schlüsselbund und nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>The token is still in the file.</source>
        <translation>Das Token ist noch in der Datei.</translation>
    </message>
    <message>
        <source>Reading it back, then taking it out…</source>
        <translation>Wird zurückgelesen und dann entfernt …</translation>
    </message>
    <message>
        <source>Add the server %1 as a region named “%2”? The token is sent to it when it is imported: do so only if you trust it.</source>
        <translation>Den Server %1 als Region namens „%2“ hinzufügen? Beim Importieren wird das Token an ihn gesendet: Tun Sie das nur, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>Region hinzufügen</translation>
    </message>
    <message>
        <source>Added the region “%1”. The token can be imported now.</source>
        <translation>Region „%1“ hinzugefügt. Das Token kann jetzt importiert werden.</translation>
    </message>
    <message>
        <source>Only you can read and change it now.</source>
        <translation>Nur Sie können sie jetzt lesen und ändern.</translation>
    </message>
    <message>
        <source>It does not look like a token of bs: BaseMount may have encrypted it. The file was left as it is.</source>
        <translation>Es sieht nicht aus wie ein Token von bs: Vielleicht hat BaseMount es verschlüsselt. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It holds another token. Replace it with the one in this file?</source>
        <translation>Er enthält ein anderes Token. Durch das aus dieser Datei ersetzen?</translation>
    </message>
    <message>
        <source>Take it out of %1 now? bs and other programs that read this file will no longer find it there.</source>
        <translation>Jetzt aus %1 entfernen? bs und andere Programme, die diese Datei lesen, finden es dort dann nicht mehr.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsFileCard</name>
    <message>
        <source>Import %1</source>
        <comment>a file</comment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Move %1 to keychain</source>
        <comment>a file</comment>
        <translation>%1 in den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Add region of %1</source>
        <comment>a file</comment>
        <translation>Region von %1 hinzufügen</translation>
    </message>
    <message>
        <source>Fix permissions of %1</source>
        <comment>a file</comment>
        <translation>Zugriffsrechte von %1 korrigieren</translation>
    </message>
</context>
<context>
    <name>spacekey::BsFilesDialog</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There are no files of the bs CLI here.</source>
        <translation>Hier gibt es keine Dateien der bs CLI.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>region and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>bs keeps its access tokens in plain text in %1. “Import” copies a token into the keychain and leaves the file as it is; “Move to keychain” then asks whether to take it out of the file.</source>
        <translation>bs bewahrt seine Zugriffstoken im Klartext in %1 auf. „Importieren“ kopiert ein Token in den Schlüsselbund und lässt die Datei, wie sie ist; „In den Schlüsselbund verschieben“ fragt danach, ob es aus der Datei entfernt werden soll.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsImport</name>
    <message>
        <source>Sign in again, here or with “bs authenticate”.</source>
        <translation>Melden Sie sich neu an, hier oder mit „bs authenticate“.</translation>
    </message>
    <message>
        <source>Rename that credential, or let this one take its place.</source>
        <translation>Benennen Sie jenen Eintrag um oder ersetzen Sie ihn durch diesen.</translation>
    </message>
    <message>
        <source>It does not look like one that bs writes; BaseMount may have encrypted it. Sign in again.</source>
        <translation>Es sieht nicht aus wie eines, das bs schreibt; vielleicht hat BaseMount es verschlüsselt. Melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsRemoval</name>
    <message>
        <source>The keychain does not hold the token of %1, so it was left there.</source>
        <translation>Der Schlüsselbund enthält das Token aus %1 nicht, daher wurde es dort belassen.</translation>
    </message>
    <message>
        <source>Import the file first.</source>
        <translation>Importieren Sie zuerst die Datei.</translation>
    </message>
    <message>
        <source>%1 was left as it is: the sandbox forgets its credentials.</source>
        <translation>%1 wurde nicht angetastet: Die Sandbox vergisst ihre Einträge.</translation>
    </message>
    <message>
        <source>Only files in %1 can be tried out here.</source>
        <translation>Hier lassen sich nur Dateien in %1 ausprobieren.</translation>
    </message>
    <message>
        <source>The same token still stands elsewhere in %1, in a comment or in another section.</source>
        <translation>Dasselbe Token steht noch an anderer Stelle in %1, in einem Kommentar oder in einem anderen Abschnitt.</translation>
    </message>
    <message>
        <source>Another token stood in %1 as well, and counts now.</source>
        <translation>In %1 stand noch ein anderes Token, das jetzt gilt.</translation>
    </message>
    <message>
        <source>Look into the file with an editor.</source>
        <translation>Sehen Sie sich die Datei in einem Editor an.</translation>
    </message>
    <message>
        <source>Import the file once more.</source>
        <translation>Importieren Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>spacekey::BsScan</name>
    <message>
        <source>The keychain could not be searched for these tokens: %1</source>
        <translation>Der Schlüsselbund konnte nicht nach diesen Token durchsucht werden: %1</translation>
    </message>
</context>
<context>
    <name>spacekey::BusyPage</name>
    <message>
        <source>Preparing the way back from the browser…</source>
        <translation>Der Rückweg aus dem Browser wird vorbereitet …</translation>
    </message>
    <message>
        <source>Asking %1 for a code…</source>
        <translation>%1 wird um einen Code gebeten …</translation>
    </message>
    <message>
        <source>Waiting for you to accept…</source>
        <translation>Warten auf Ihre Zustimmung …</translation>
    </message>
    <message>
        <source>Saving in the keychain…</source>
        <translation>Speichern im Schlüsselbund …</translation>
    </message>
    <message>
        <source>Saving in %1…</source>
        <translation>Speichern in %1 …</translation>
    </message>
    <message>
        <source>Asking %1 whose token it is…</source>
        <translation>%1 wird gefragt, wessen Token es ist …</translation>
    </message>
    <message>
        <source>Looking for the client key…</source>
        <translation>Client-Schlüssel wird gesucht …</translation>
    </message>
    <message>
        <source>Looking for the client key in %1…</source>
        <translation>Client-Schlüssel wird in %1 gesucht …</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientDesk</name>
    <message>
        <source>Client keys from a file</source>
        <translation>Client-Schlüssel aus einer Datei</translation>
    </message>
    <message>
        <source>Client keys (*.json)</source>
        <translation>Client-Schlüssel (*.json)</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientExportDialog</name>
    <message>
        <source>Only %1 (%2)</source>
        <translation>Nur %1 (%2)</translation>
    </message>
    <message>
        <source>All regions that you have a client key for: %1</source>
        <translation>Alle Regionen, für die Sie einen Client-Schlüssel haben: %1</translation>
    </message>
    <message>
        <source>Export for my lab</source>
        <translation>Für mein Labor exportieren</translation>
    </message>
    <message>
        <source>Client keys (*.json)</source>
        <translation>Client-Schlüssel (*.json)</translation>
    </message>
    <message>
        <source>Reading the keychain…</source>
        <translation>Lesen aus dem Schlüsselbund …</translation>
    </message>
    <message>
        <source>Written to %1, which only you can read. Delete it when your colleagues have it.</source>
        <translation>Nach %1 geschrieben, nur für Sie lesbar. Löschen Sie die Datei, wenn alle in Ihrem Labor sie haben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientImport</name>
    <message>
        <source>The client key for %1 in the file is for the API server %2, but that of the region is %3.</source>
        <translation>Der Client-Schlüssel für %1 in der Datei ist für den API-Server %2, aber der API-Server der Region ist %3.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever gave you the file.</source>
        <translation>Es wurde nichts geändert. Fragen Sie dort nach, wo Sie die Datei herhaben.</translation>
    </message>
    <message>
        <source>Set up before that: %1.</source>
        <translation>Vorher eingerichtet: %1.</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientImportDialog</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>anstelle von %1</translation>
    </message>
    <message>
        <source>Saving in the keychain…</source>
        <translation>Speichern im Schlüsselbund …</translation>
    </message>
    <message>
        <source>They come from “%1”, with their secrets. The secrets go into the system&apos;s keychain, and nowhere else.</source>
        <translation>Sie kommen aus „%1“, mit ihren Geheimnissen. Die Geheimnisse kommen in den Schlüsselbund des Systems und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>They replace your own client key for %1, whose secret is then no longer on this computer.</source>
        <translation>Sie ersetzen Ihren eigenen Client-Schlüssel für %1; dessen Geheimnis ist dann nicht mehr auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientKeyDialog</name>
    <message>
        <source>Client key · %1</source>
        <translation>Client-Schlüssel · %1</translation>
    </message>
    <message>
        <source>The secret goes into the system&apos;s keychain, and nowhere else.</source>
        <translation>Das Geheimnis kommt in den Schlüsselbund des Systems und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>There is a secret in the keychain. Type it again, or a new one, to replace it.</source>
        <translation>Im Schlüsselbund ist ein Geheimnis. Geben Sie es noch einmal oder ein neues ein, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>Saving in the keychain…</source>
        <translation>Speichern im Schlüsselbund …</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>Nur für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>SpaceKey signs in through an application of your own in %1 (%2), which you create once. If a colleague has exported theirs for your lab, drop that file on SpaceKey&apos;s window instead.</source>
        <translation>SpaceKey meldet sich über eine eigene Anwendung in %1 (%2) an, die Sie einmal anlegen. Hat jemand die eigene schon für Ihr Labor exportiert, ziehen Sie stattdessen jene Datei auf das Fenster von SpaceKey.</translation>
    </message>
    <message>
        <source>The administrator of this computer has set this region up: you need no application of your own. If you enter one, yours is used.</source>
        <translation>Die Administration dieses Computers hat diese Region eingerichtet: Sie brauchen keine eigene Anwendung. Wenn Sie eine eingeben, gilt Ihre.</translation>
    </message>
    <message>
        <source>Your SpaceKey came with this region set up: you need no application of your own. If you enter one, yours is used.</source>
        <translation>In Ihrem SpaceKey ist diese Region bereits eingerichtet: Sie brauchen keine eigene Anwendung. Wenn Sie eine eingeben, gilt Ihre.</translation>
    </message>
</context>
<context>
    <name>spacekey::ClientKeys</name>
    <message>
        <source>The client key or secret is empty or holds characters that it cannot have.</source>
        <translation>Client-Schlüssel oder Geheimnis ist leer oder enthält unmögliche Zeichen.</translation>
    </message>
    <message>
        <source>Copy both again from the Credentials tab of your application.</source>
        <translation>Kopieren Sie beide noch einmal aus dem Reiter „Credentials“ Ihrer Anwendung.</translation>
    </message>
    <message>
        <source>Create an application in the region&apos;s developer portal (My Apps → Create New Application → Credentials tab) and enter its client key and secret, in the window or with “spacekey-cli app set”.</source>
        <translation>Legen Sie im Entwicklerportal der Region eine Anwendung an (My Apps → Create New Application → Reiter „Credentials“) und geben Sie deren Client-Schlüssel und Geheimnis ein, im Fenster oder mit „spacekey-cli app set“.</translation>
    </message>
    <message>
        <source>There is no client key and secret for the region %1.</source>
        <translation>Für die Region %1 gibt es keinen Client-Schlüssel und kein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>spacekey::CompletionCommand</name>
    <message>
        <source>There are no completions for a shell “%1”.</source>
        <translation>Für eine Shell „%1“ gibt es keine Vervollständigung.</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>Verwenden Sie eine von %1.</translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectAttempt</name>
    <message>
        <source>No sign-in is waiting for an address.</source>
        <translation>Es wartet keine Anmeldung auf eine Adresse.</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Beginnen Sie von vorn.</translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectButtons</name>
    <message numerus="yes">
        <source>Import %n credential(s) from bs CLI</source>
        <translation>
            <numerusform>%n Eintrag aus der bs CLI importieren</numerusform>
            <numerusform>%n Einträge aus der bs CLI importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectCommand</name>
    <message>
        <source>There is no sign-in flow “%1”.</source>
        <translation>Einen Anmeldeweg „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Use --flow device or --flow redirect.</source>
        <translation>Verwenden Sie --flow device oder --flow redirect.</translation>
    </message>
    <message>
        <source>Asking the server for a link…</source>
        <translation>Der Server wird um einen Link gebeten …</translation>
    </message>
    <message>
        <source>Waiting for you to sign in and accept in the browser…</source>
        <translation>Warten auf Ihre Anmeldung und Zustimmung im Browser …</translation>
    </message>
    <message>
        <source>Accepted. Saving to the keychain…</source>
        <translation>Zugestimmt. Speichern im Schlüsselbund …</translation>
    </message>
    <message>
        <source>Asking the server who signed in…</source>
        <translation>Der Server wird gefragt, wer sich angemeldet hat …</translation>
    </message>
    <message>
        <source>Sign in with --flow device, or run this in a terminal, where the address on which the browser ended can be pasted.</source>
        <translation>Melden Sie sich mit --flow device an oder starten Sie dies in einem Terminal, wo Sie die Adresse einfügen können, bei der der Browser gelandet ist.</translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation>Der Server antwortet wieder.</translation>
    </message>
    <message>
        <source>The link leads to %1, which does not belong to the region %2.</source>
        <translation>Der Link führt zu %1, und das gehört nicht zur Region %2.</translation>
    </message>
    <message>
        <source>Open it only if you expected that.</source>
        <translation>Öffnen Sie ihn nur, wenn Sie das erwartet haben.</translation>
    </message>
    <message>
        <source>No browser could be started. Open the link above in one.</source>
        <translation>Es konnte kein Browser gestartet werden. Öffnen Sie den Link oben in einem.</translation>
    </message>
    <message>
        <source>If the browser cannot open the page that it comes back to, paste that page&apos;s address here.</source>
        <translation>Wenn der Browser die Seite nicht öffnen kann, zu der er zurückkehrt, fügen Sie ihre Adresse hier ein.</translation>
    </message>
    <message>
        <source>The link is no web address.</source>
        <translation>Der Link ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Do not open it.</source>
        <translation>Öffnen Sie ihn nicht.</translation>
    </message>
    <message>
        <source>You were signed in, but the token was not kept; at the server it is good until it is revoked.</source>
        <translation>Sie wurden angemeldet, aber das Token wurde nicht gespeichert; auf dem Server gilt es, bis es widerrufen wird.</translation>
    </message>
    <message>
        <source>Revoke it on the developer portal of this region.</source>
        <translation>Widerrufen Sie es im Entwicklerportal dieser Region.</translation>
    </message>
    <message>
        <source>Revoke it on the developer portal: %1</source>
        <translation>Widerrufen Sie es im Entwicklerportal: %1</translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectDialog</name>
    <message>
        <source>The token could not be saved: %1 It is still here.</source>
        <translation>Das Token konnte nicht gespeichert werden: %1 Es ist noch hier.</translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectFailure</name>
    <message>
        <source>Client key…</source>
        <translation>Client-Schlüssel …</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>Stattdessen Code verwenden</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use any free port</source>
        <translation>Beliebigen freien Port verwenden</translation>
    </message>
    <message>
        <source>This sign-in is still going on.</source>
        <translation>Diese Anmeldung läuft noch.</translation>
    </message>
    <message>
        <source>Finish or cancel it, then sign “%1” in again.</source>
        <translation>Schließen Sie sie ab oder brechen Sie sie ab und melden Sie „%1“ dann neu an.</translation>
    </message>
</context>
<context>
    <name>spacekey::CopyAsMenu</name>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>API &amp;server</source>
        <translation>API-&amp;Server</translation>
    </message>
    <message>
        <source>Authorization &amp;header</source>
        <translation>Authorization-&amp;Header</translation>
    </message>
    <message>
        <source>&amp;Environment for sh</source>
        <translation>&amp;Umgebung für sh</translation>
    </message>
    <message>
        <source>Environment for &amp;PowerShell</source>
        <translation>Umgebung für &amp;PowerShell</translation>
    </message>
    <message>
        <source>&amp;bs config file</source>
        <translation>&amp;bs-Konfigurationsdatei</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialButtons</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <translation>Weitere Aktionen für %1</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialCard</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>default credential of this region</source>
        <translation>Standardeintrag dieser Region</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Save to keychain</source>
        <translation>Im Schlüsselbund speichern</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialDesk</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialIndex</name>
    <message>
        <source>its folder cannot be made</source>
        <translation>ihr Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialMenu</name>
    <message>
        <source>Veri&amp;fy</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Reconnect with &amp;other scopes…</source>
        <translation>Mit anderen Scopes &amp;neu verbinden …</translation>
    </message>
    <message>
        <source>Make &amp;default</source>
        <translation>Als &amp;Standard</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Copy session &amp;ID</source>
        <translation>Session-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy session &amp;URI</source>
        <translation>Session-&amp;URI kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>E&amp;xport to bs CLI…</source>
        <translation>Für die bs CLI e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Save to keychain</source>
        <translation>Im Sch&amp;lüsselbund speichern</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>spacekey::CredentialNames</name>
    <message>
        <source>default</source>
        <comment>a credential</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>workgroup</source>
        <translation>Arbeitsgruppe</translation>
    </message>
</context>
<context>
    <name>spacekey::Credentials</name>
    <message>
        <source>There is no credential in the region %1.</source>
        <translation>In der Region %1 gibt es keinen Eintrag.</translation>
    </message>
    <message>
        <source>There is no credential “%1” in the region %2.</source>
        <translation>In der Region %2 gibt es keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>See what there is with “spacekey-cli list”; connect with “spacekey-cli connect” or in the window.</source>
        <translation>„spacekey-cli list“ zeigt, was da ist; verbinden Sie mit „spacekey-cli connect“ oder im Fenster.</translation>
    </message>
    <message>
        <source>The region %1 no longer has the address where this token was issued (%2). The token was not sent anywhere.</source>
        <translation>Die Region %1 hat nicht mehr die Adresse, an der dieses Token ausgestellt wurde (%2). Das Token wurde nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Sign in to this region again.</source>
        <translation>Melden Sie sich in dieser Region neu an.</translation>
    </message>
    <message>
        <source>The region %1 was removed. Its tokens are sent nowhere.</source>
        <translation>Die Region %1 wurde entfernt. Ihre Token werden nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Add it again with “spacekey-cli region add %1 --name %1 --api-url %2 --web-url URL”, or in the window.</source>
        <translation>Fügen Sie sie mit „spacekey-cli region add %1 --name %1 --api-url %2 --web-url URL“ oder im Fenster wieder hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>A note has at most %n character(s).</source>
        <translation>
            <numerusform>Eine Notiz hat höchstens %n Zeichen.</numerusform>
            <numerusform>Eine Notiz hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>Save it to the keychain first.</source>
        <translation>Speichern Sie ihn zuerst im Schlüsselbund.</translation>
    </message>
    <message>
        <source>A credential that is kept for this session only cannot be the default.</source>
        <translation>Ein Eintrag, der nur für diese Sitzung bleibt, kann nicht der Standard sein.</translation>
    </message>
    <message>
        <source>The credential is off the list. If its token is still in the keychain, it is deleted the next time you connect or open the window.</source>
        <translation>Der Eintrag steht nicht mehr in der Liste. Falls sein Token noch im Schlüsselbund ist, wird es gelöscht, sobald Sie sich das nächste Mal verbinden oder das Fenster öffnen.</translation>
    </message>
</context>
<context>
    <name>spacekey::DefaultCommand</name>
    <message>
        <source>--json shows the default; --region and --name set it.</source>
        <translation>--json zeigt den Standard; --region und --name legen ihn fest.</translation>
    </message>
    <message>
        <source>Leave out --json, or the other options.</source>
        <translation>Lassen Sie --json weg oder die anderen Optionen.</translation>
    </message>
    <message>
        <source>The default region is now %1.</source>
        <translation>Die Standardregion ist jetzt %1.</translation>
    </message>
    <message>
        <source>The default credential of %1 is now %2.</source>
        <translation>Der Standardeintrag von %1 ist jetzt %2.</translation>
    </message>
</context>
<context>
    <name>spacekey::Diagnosis</name>
    <message>
        <source>This computer cannot reach itself: browsers cannot come back to SpaceKey.</source>
        <translation>Dieser Computer kann sich selbst nicht erreichen: Browser können nicht zu SpaceKey zurückkommen.</translation>
    </message>
    <message>
        <source>Allow it in the firewall, or sign in with a code.</source>
        <translation>Erlauben Sie es in der Firewall oder melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>Qt finds no TLS library: no server can be reached.</source>
        <translation>Qt findet keine TLS-Bibliothek: Kein Server ist erreichbar.</translation>
    </message>
    <message>
        <source>Install OpenSSL and Qt&apos;s TLS plugin.</source>
        <translation>Installieren Sie OpenSSL und das TLS-Plugin von Qt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Make the folder writable for yourself, or make room on the disk.</source>
        <translation>Machen Sie den Ordner für sich beschreibbar oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>spacekey::DiagnosticsDialog</name>
    <message>
        <source>Everything works.</source>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>Report copied.</source>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>Trying out the keychain and the browser&apos;s way back…</source>
        <translation>Schlüsselbund und Rückweg des Browsers werden ausprobiert …</translation>
    </message>
</context>
<context>
    <name>spacekey::DonePage</name>
    <message>
        <source>workgroup</source>
        <translation>Arbeitsgruppe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>region and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>For this session only. %1</source>
        <translation>Nur für diese Sitzung. %1</translation>
    </message>
    <message>
        <source>Saved in %1 and read back</source>
        <translation>In %1 gespeichert und zurückgelesen</translation>
    </message>
    <message>
        <source>Saved, but the server did not say whose token it is: %1</source>
        <translation>Gespeichert, aber der Server hat nicht gesagt, wessen Token es ist: %1</translation>
    </message>
    <message>
        <source>Saved in %1 and read back, in place of the former “%2”</source>
        <translation>In %1 gespeichert und zurückgelesen, anstelle des bisherigen Eintrags „%2“</translation>
    </message>
</context>
<context>
    <name>spacekey::EditDialog</name>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>spacekey::EnvCommand</name>
    <message>
        <source>“%1” is not a shell that SpaceKey knows.</source>
        <translation>„%1“ ist keine Shell, die SpaceKey kennt.</translation>
    </message>
    <message>
        <source>Give --shell one of: %1.</source>
        <translation>Geben Sie bei --shell eines davon an: %1.</translation>
    </message>
</context>
<context>
    <name>spacekey::ErrorStrip</name>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Worte des Servers: %1</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>spacekey::ExportCommand</name>
    <message>
        <source>This token was revoked when the server was last asked.</source>
        <translation>Als der Server zuletzt gefragt wurde, war dieses Token widerrufen.</translation>
    </message>
    <message>
        <source>%1 holds another token.</source>
        <translation>%1 enthält ein anderes Token.</translation>
    </message>
    <message>
        <source>Choose another file with --config, or replace the token with --force; if it is not stored yet, it is stored first.</source>
        <translation>Wählen Sie mit --config eine andere Datei oder ersetzen Sie das Token mit --force; ist es noch nicht gespeichert, wird es vorher gespeichert.</translation>
    </message>
</context>
<context>
    <name>spacekey::ForgetJob</name>
    <message>
        <source>The token is in the keychain after all, so nothing was forgotten.</source>
        <translation>Das Token ist doch im Schlüsselbund, daher wurde nichts vergessen.</translation>
    </message>
    <message>
        <source>Use it, or remove the credential.</source>
        <translation>Verwenden Sie es oder entfernen Sie den Eintrag.</translation>
    </message>
</context>
<context>
    <name>spacekey::ImportCommand</name>
    <message>
        <source>Replace it with --force.</source>
        <translation>Ersetzen Sie ihn mit --force.</translation>
    </message>
    <message>
        <source>If you trust this server, add it first: %1</source>
        <translation>Wenn Sie diesem Server vertrauen, fügen Sie ihn zuerst hinzu: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>--all and FILE cannot be used together.</source>
        <translation>--all und FILE gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>There is nothing to import: no file in %1 holds a token that bs would use.</source>
        <translation>Es gibt nichts zu importieren: Keine Datei in %1 enthält ein Token, das bs verwenden würde.</translation>
    </message>
    <message>
        <source>There is nothing to import: %1 is not there, or holds no token that bs would use. For other files, use “spacekey-cli import FILE” or “spacekey-cli import --all”.</source>
        <translation>Es gibt nichts zu importieren: %1 gibt es nicht oder enthält kein Token, das bs verwenden würde. Für andere Dateien verwenden Sie „spacekey-cli import FILE“ oder „spacekey-cli import --all“.</translation>
    </message>
    <message>
        <source>The token of %1 does not look like one that bs writes; BaseMount may have encrypted it.</source>
        <translation>Das Token von %1 sieht nicht aus wie eines, das bs schreibt; vielleicht hat BaseMount es verschlüsselt.</translation>
    </message>
    <message>
        <source>So it was not taken out of the file.</source>
        <translation>Darum wurde es nicht aus der Datei entfernt.</translation>
    </message>
    <message>
        <source>It is not known whether the server still takes the token of %1: %2</source>
        <translation>Es ist nicht bekannt, ob der Server das Token von %1 noch annimmt: %2</translation>
    </message>
    <message>
        <source>%1 of %2 files could not be imported.</source>
        <translation>%1 von %2 Dateien konnten nicht importiert werden.</translation>
    </message>
    <message>
        <source>The server no longer takes the token of %1.</source>
        <translation>Der Server nimmt das Token von %1 nicht mehr an.</translation>
    </message>
</context>
<context>
    <name>spacekey::IndexChange</name>
    <message>
        <source>it cannot be made</source>
        <translation>sie kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>spacekey::InterruptedCard</name>
    <message>
        <source>A sign-in without a name yet</source>
        <translation>Eine Anmeldung noch ohne Namen</translation>
    </message>
    <message>
        <source>Found after an interruption</source>
        <translation>Nach einer Unterbrechung gefunden</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>spacekey::InterruptedKeeping</name>
    <message>
        <source>Discard it and connect again.</source>
        <translation>Verwerfen Sie ihn und verbinden Sie sich erneut.</translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchDesk</name>
    <message>
        <source>Saving in the keychain…</source>
        <translation>Speichern im Schlüsselbund …</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen …</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Client key…</source>
        <translation>Client-Schlüssel …</translation>
    </message>
    <message>
        <source>An app launch in %1 failed. %2</source>
        <translation>Ein App-Start in %1 ist fehlgeschlagen. %2</translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchFacts</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a region and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Token of</source>
        <translation>Token von</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Gestartet am</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>gehört %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>inputs</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>workgroup</source>
        <translation>Arbeitsgruppe</translation>
    </message>
    <message>
        <source>identity only</source>
        <translation>nur Identität</translation>
    </message>
    <message>
        <source>not known: the server does not say</source>
        <translation>nicht bekannt: der Server sagt es nicht</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchHint</name>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message numerus="yes">
        <source>%n app launch(es) from BaseSpace wait for your decision.</source>
        <translation>
            <numerusform>%n App-Start aus BaseSpace wartet auf Ihre Entscheidung.</numerusform>
            <numerusform>%n App-Starts aus BaseSpace warten auf Ihre Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>An app launch in %1 waits for the keychain.</source>
        <translation>Ein App-Start in %1 wartet auf den Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchInbox</name>
    <message>
        <source>Too many app launches wait for your decision; a further one was refused.</source>
        <translation>Zu viele App-Starts warten auf Ihre Entscheidung; ein weiterer wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Decide about the waiting ones, then start the app again.</source>
        <translation>Entscheiden Sie über die wartenden und starten Sie die App dann erneut.</translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchPage</name>
    <message numerus="yes">
        <source>%n more launch(es) wait</source>
        <translation>
            <numerusform>%n weiterer App-Start wartet</numerusform>
            <numerusform>%n weitere App-Starts warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::ListCommand</name>
    <message>
        <source>REGION</source>
        <translation>REGION</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>E-MAIL</source>
        <translation>E-MAIL</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>region changed: sign in again</source>
        <translation>Region geändert: bitte neu anmelden</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>What is pending was left by a program that was interrupted. Keep or discard it in the window.</source>
        <translation>Was offen ist, stammt von einem Programm, das unterbrochen wurde. Behalten oder verwerfen Sie es im Fenster.</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>region removed: add it again</source>
        <translation>Region entfernt: bitte wieder hinzufügen</translation>
    </message>
</context>
<context>
    <name>spacekey::LoopbackPort</name>
    <message>
        <source>Port %1 of this computer is in use by another program.</source>
        <translation>Port %1 dieses Computers wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>End that program, choose another port, or sign in with a code.</source>
        <translation>Beenden Sie dieses Programm, wählen Sie einen anderen Port oder melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>SpaceKey cannot wait for the browser at port %1 of this computer (%2).</source>
        <translation>SpaceKey kann an Port %1 dieses Computers nicht auf den Browser warten (%2).</translation>
    </message>
    <message>
        <source>Choose another port, or sign in with a code.</source>
        <translation>Wählen Sie einen anderen Port oder melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>SpaceKey found no port of this computer at which it could wait for the browser.</source>
        <translation>SpaceKey hat auf diesem Computer keinen Port gefunden, an dem es auf den Browser warten könnte.</translation>
    </message>
    <message>
        <source>Try again, or sign in with a code.</source>
        <translation>Versuchen Sie es erneut oder melden Sie sich mit einem Code an.</translation>
    </message>
</context>
<context>
    <name>spacekey::LoopbackProbe</name>
    <message>
        <source>This computer cannot reach itself (%1).</source>
        <translation>Dieser Computer kann sich selbst nicht erreichen (%1).</translation>
    </message>
    <message>
        <source>Allow it in the firewall, or sign in with a code.</source>
        <translation>Erlauben Sie es in der Firewall oder melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>spacekey::MainWindow</name>
    <message>
        <source>SpaceKey · Sandbox</source>
        <translation>SpaceKey · Sandbox</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>spacekey::OtherUserPage</name>
    <message>
        <source>an unknown user</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>You signed in as %1; “%2” belongs to %3.</source>
        <translation>Sie haben sich mit dem Konto %1 angemeldet; „%2“ gehört zum Konto %3.</translation>
    </message>
</context>
<context>
    <name>spacekey::PasteDialog</name>
    <message>
        <source>%1 (%2)</source>
        <comment>region and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Asking %1 whose token it is…</source>
        <translation>%1 wird gefragt, wessen Token es ist …</translation>
    </message>
    <message>
        <source>Opening the keychain…</source>
        <translation>Der Schlüsselbund wird geöffnet …</translation>
    </message>
    <message>
        <source>Choose region…</source>
        <translation>Region wählen …</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>“%1” is the name of a credential of %2.</source>
        <translation>„%1“ heißt bereits ein Eintrag von %2.</translation>
    </message>
    <message>
        <source>Choose another name, or replace that credential.</source>
        <translation>Wählen Sie einen anderen Namen oder ersetzen Sie jenen Eintrag.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>This token is stored already, as “%1” (%2).</source>
        <translation>Dieses Token ist bereits gespeichert, als „%1“ (%2).</translation>
    </message>
    <message>
        <source>It need not be stored again.</source>
        <translation>Es muss nicht noch einmal gespeichert werden.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Store it again</source>
        <translation>Trotzdem speichern</translation>
    </message>
</context>
<context>
    <name>spacekey::PresetChoice</name>
    <message>
        <source>basic user information</source>
        <translation>grundlegende Angaben zur Person</translation>
    </message>
    <message>
        <source>%1 Scopes: %2</source>
        <translation>%1 Scopes: %2</translation>
    </message>
</context>
<context>
    <name>spacekey::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>The link as a QR code for a phone&apos;s camera.</source>
        <translation>Der Link als QR-Code für die Kamera eines Telefons.</translation>
    </message>
</context>
<context>
    <name>spacekey::RedirectFlow</name>
    <message>
        <source>A reply did not match this sign-in; SpaceKey is still waiting.</source>
        <translation>Eine Antwort passte nicht zu dieser Anmeldung; SpaceKey wartet weiter.</translation>
    </message>
    <message>
        <source>Open the link that is shown here, and accept there.</source>
        <translation>Öffnen Sie den Link, der hier gezeigt wird, und stimmen Sie dort zu.</translation>
    </message>
    <message>
        <source>The browser asked for a secure connection (https), which this computer&apos;s own address does not have.</source>
        <translation>Der Browser hat eine sichere Verbindung (https) verlangt, die es an der eigenen Adresse dieses Computers nicht gibt.</translation>
    </message>
    <message>
        <source>Copy the address on which the browser ended, and paste it here.</source>
        <translation>Kopieren Sie die Adresse, bei der der Browser gelandet ist, und fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser&apos;s address bar, after you have accepted.</source>
        <translation>Kopieren Sie die ganze Adresse aus der Adressleiste des Browsers, nachdem Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>SpaceKey does not wait for an address now.</source>
        <translation>SpaceKey wartet jetzt nicht auf eine Adresse.</translation>
    </message>
    <message>
        <source>This address is not the one that BaseSpace sends the browser to: that one begins with %1.</source>
        <translation>Diese Adresse ist nicht die, zu der BaseSpace den Browser schickt: Die richtige beginnt mit %1.</translation>
    </message>
    <message>
        <source>This address is not whole: what comes after the question mark is missing, or a part of it.</source>
        <translation>Diese Adresse ist unvollständig: Was nach dem Fragezeichen kommt, fehlt ganz oder teilweise.</translation>
    </message>
    <message>
        <source>This address belongs to another sign-in.</source>
        <translation>Diese Adresse gehört zu einer anderen Anmeldung.</translation>
    </message>
    <message>
        <source>There is no code in this address.</source>
        <translation>In dieser Adresse steht kein Code.</translation>
    </message>
    <message numerus="yes">
        <source>The browser did not come back within %n minute(s).</source>
        <translation>
            <numerusform>Der Browser ist innerhalb von %n Minute nicht zurückgekommen.</numerusform>
            <numerusform>Der Browser ist innerhalb von %n Minuten nicht zurückgekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect again, or sign in with a code.</source>
        <translation>Verbinden Sie sich erneut oder melden Sie sich mit einem Code an.</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionAddCommand</name>
    <message>
        <source>--ca-file needs the name of a file.</source>
        <translation>--ca-file braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>Give one, or leave the option out.</source>
        <translation>Geben Sie eine an oder lassen Sie die Option weg.</translation>
    </message>
    <message>
        <source>The region %1 is set up. Next, set its client key with: spacekey-cli app set --region %1 --client-id ID</source>
        <translation>Die Region %1 ist eingerichtet. Richten Sie als Nächstes ihren Client-Schlüssel ein mit: spacekey-cli app set --region %1 --client-id ID</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionCatalog</name>
    <message>
        <source>“%1” cannot be a region&apos;s id.</source>
        <translation>„%1“ kann nicht die Kennung einer Region sein.</translation>
    </message>
    <message>
        <source>Use 1 to 32 letters, digits and hyphens, starting with a letter or digit.</source>
        <translation>Verwenden Sie 1 bis 32 Buchstaben, Ziffern und Bindestriche, mit einem Buchstaben oder einer Ziffer am Anfang.</translation>
    </message>
    <message>
        <source>The region&apos;s name is empty or not one plain line.</source>
        <translation>Der Name der Region ist leer oder keine einfache Zeile.</translation>
    </message>
    <message>
        <source>Give it a name of 1 to 64 characters.</source>
        <translation>Geben Sie ihr einen Namen aus 1 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a region&apos;s address.</source>
        <translation>„%1“ kann nicht die Adresse einer Region sein.</translation>
    </message>
    <message>
        <source>Use an https:// address without user name, query or fragment; http:// only for this computer itself.</source>
        <translation>Verwenden Sie eine https://-Adresse ohne Benutzername, Abfrage oder Fragment; http:// nur für diesen Computer selbst.</translation>
    </message>
    <message>
        <source>%1 is a built-in region and cannot be changed.</source>
        <translation>%1 ist eine eingebaute Region und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>%1 is a built-in region and cannot be removed.</source>
        <translation>%1 ist eine eingebaute Region und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>There is no region “%1”.</source>
        <translation>Es gibt keine Region „%1“.</translation>
    </message>
    <message>
        <source>See the known ones with “spacekey-cli region list”; add your own with “spacekey-cli region add”.</source>
        <translation>„spacekey-cli region list“ zeigt die bekannten; „spacekey-cli region add“ fügt eigene hinzu.</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionErrors</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The token of “%1” is locked or was removed elsewhere.</source>
        <translation>Das Token von „%1“ ist gesperrt oder wurde anderswo entfernt.</translation>
    </message>
    <message>
        <source>Unlock the keyring that it was in and try again, sign in again, or forget the credential.</source>
        <translation>Entsperren Sie den Schlüsselbund, in dem es war, und versuchen Sie es erneut, melden Sie sich neu an oder vergessen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionListCommand</name>
    <message>
        <source>ID</source>
        <translation>KENNUNG</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>API SERVER</source>
        <translation>API-SERVER</translation>
    </message>
    <message>
        <source>CREDENTIALS</source>
        <translation>EINTRÄGE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionModel</name>
    <message>
        <source>%1 · not connected</source>
        <comment>a region&apos;s code</comment>
        <translation>%1 · nicht verbunden</translation>
    </message>
    <message>
        <source>%1 · needs attention</source>
        <comment>a region&apos;s code</comment>
        <translation>%1 · braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 · used by the command line</source>
        <translation>%1 · von der Kommandozeile verwendet</translation>
    </message>
    <message>
        <source>%1 · locked</source>
        <comment>a region&apos;s code</comment>
        <translation>%1 · gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n account(s)</source>
        <comment>a region&apos;s code</comment>
        <translation>
            <numerusform>%1 · %n Konto</numerusform>
            <numerusform>%1 · %n Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::RegionPage</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>spacekey::RegionRemoveCommand</name>
    <message>
        <source>The region %1 is removed.</source>
        <translation>Die Region %1 ist entfernt.</translation>
    </message>
    <message>
        <source>To have it back: %1</source>
        <translation>So kommt sie zurück: %1</translation>
    </message>
    <message>
        <source>%1 was the default region. Choose another one, such as %2 with “spacekey-cli default --region %2”.</source>
        <translation>%1 war die Standardregion. Wählen Sie eine andere, etwa %2 mit „spacekey-cli default --region %2“.</translation>
    </message>
    <message>
        <source>Its credentials and its client key stay.</source>
        <translation>Ihre Einträge und ihr Client-Schlüssel bleiben.</translation>
    </message>
    <message>
        <source>Its credentials stay.</source>
        <translation>Ihre Einträge bleiben.</translation>
    </message>
    <message>
        <source>Its client key stays.</source>
        <translation>Ihr Client-Schlüssel bleibt.</translation>
    </message>
</context>
<context>
    <name>spacekey::RemovalStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <comment>a credential</comment>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Removed “%1” (%2).</source>
        <comment>a credential and its user</comment>
        <translation>„%1“ (%2) entfernt.</translation>
    </message>
    <message>
        <source>Its token is deleted from the keychain once that is unlocked.</source>
        <translation>Das Token wird aus dem Schlüsselbund gelöscht, sobald dieser entsperrt ist.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Time left to undo it</source>
        <translation>Verbleibende Zeit zum Rückgängigmachen</translation>
    </message>
</context>
<context>
    <name>spacekey::RemoveCommand</name>
    <message>
        <source>The token is deleted from the keychain, but it is not revoked: copies of it keep working.</source>
        <translation>Das Token wird aus dem Schlüsselbund gelöscht, aber nicht widerrufen: Kopien davon bleiben gültig.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The default credential of %1 is now %2.</source>
        <translation>Der Standardeintrag von %1 ist jetzt %2.</translation>
    </message>
</context>
<context>
    <name>spacekey::ReplyWatch</name>
    <message>
        <source>%1 sent an answer that is far too long.</source>
        <translation>%1 hat eine viel zu lange Antwort gesendet.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the addresses of this region.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, prüfen Sie die Adressen dieser Region.</translation>
    </message>
</context>
<context>
    <name>spacekey::Revocation</name>
    <message>
        <source>Every copy of this token stops working at once, everywhere: in pipelines, on other computers, in the files of the bs command line tool and in services that you gave it to. This cannot be undone.</source>
        <translation>Jede Kopie dieses Tokens wird sofort und überall ungültig: in Pipelines, auf anderen Computern, in den Dateien des Kommandozeilenwerkzeugs bs und in Diensten, denen Sie es gegeben haben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>spacekey::RevokeCommand</name>
    <message>
        <source>The same token is stored as %1 as well.</source>
        <translation>Dasselbe Token ist auch als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>Das Token von %1 widerrufen?</translation>
    </message>
    <message>
        <source>The same token was stored as %1 as well, and is revoked there too.</source>
        <translation>Dasselbe Token war auch als %1 gespeichert und ist dort ebenfalls widerrufen.</translation>
    </message>
</context>
<context>
    <name>spacekey::RevokeDialog</name>
    <message>
        <source>Credential “%1”</source>
        <translation>Eintrag „%1“</translation>
    </message>
    <message>
        <source>Region %1 · token ending in %2</source>
        <translation>Region %1 · Token endet auf %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen …</translation>
    </message>
    <message>
        <source>The same token is also stored as %1. It will be revoked there, too.</source>
        <translation>Dasselbe Token ist auch als %1 gespeichert. Es wird dort ebenfalls widerrufen.</translation>
    </message>
    <message>
        <source>The keychain could not be read. This may hold the same token, and it would be revoked there, too: %1.</source>
        <translation>Der Schlüsselbund konnte nicht gelesen werden. Hier könnte dasselbe Token gespeichert sein und würde dann ebenfalls widerrufen: %1.</translation>
    </message>
    <message>
        <source>Revoking… This goes on if you close this window.</source>
        <translation>Wird widerrufen … Das geht weiter, wenn Sie dieses Fenster schließen.</translation>
    </message>
</context>
<context>
    <name>spacekey::Sandbox</name>
    <message>
        <source>The BaseSpace simulator %1 does not run: %2.</source>
        <translation>Der BaseSpace-Simulator %1 läuft nicht: %2.</translation>
    </message>
    <message>
        <source>It is installed beside SpaceKey; install SpaceKey again.</source>
        <translation>Er wird neben SpaceKey installiert; installieren Sie SpaceKey neu.</translation>
    </message>
</context>
<context>
    <name>spacekey::ScanCommand</name>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>in the open</source>
        <translation>im Klartext</translation>
    </message>
    <message>
        <source>unusual, perhaps encrypted</source>
        <translation>ungewöhnlich, vielleicht verschlüsselt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht darin</translation>
    </message>
    <message>
        <source>open to others</source>
        <translation>für andere zugänglich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>nur für Sie</translation>
    </message>
    <message>
        <source>There are no files of the bs CLI in %1.</source>
        <translation>In %1 gibt es keine Dateien der bs CLI.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>REGION</translation>
    </message>
    <message>
        <source>TOKEN</source>
        <translation>TOKEN</translation>
    </message>
    <message>
        <source>KEYCHAIN</source>
        <translation>SCHLÜSSELBUND</translation>
    </message>
    <message>
        <source>PERMISSIONS</source>
        <translation>ZUGRIFFSRECHTE</translation>
    </message>
    <message>
        <source>Move the tokens out of the files, into the keychain, with: spacekey-cli import --all --move</source>
        <translation>Die Token aus den Dateien in den Schlüsselbund verschieben: spacekey-cli import --all --move</translation>
    </message>
    <message>
        <source>in the open, unused by bs</source>
        <translation>offen lesbar, von bs nicht verwendet</translation>
    </message>
    <message>
        <source>not a token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>%1 holds a token that bs does not use, because it is in a comment, in another section or above a later one (line %2).</source>
        <translation>%1 enthält ein Token, das bs nicht verwendet, denn es steht in einem Kommentar, in einem anderen Abschnitt oder vor einem späteren (Zeile %2).</translation>
    </message>
    <message>
        <source>Delete it with an editor; if you need it, store it first with “spacekey-cli add”.</source>
        <translation>Löschen Sie es mit einem Editor; wenn Sie es brauchen, speichern Sie es vorher mit „spacekey-cli add“.</translation>
    </message>
    <message>
        <source>Make the files readable for you alone with: spacekey-cli scan --fix</source>
        <translation>Die Dateien für Sie allein lesbar machen: spacekey-cli scan --fix</translation>
    </message>
</context>
<context>
    <name>spacekey::ScopeEditor</name>
    <message>
        <source>Reaches far: %1. Ask for it only if the job needs it.</source>
        <translation>Weitreichend: %1. Fragen Sie das nur an, wenn die Aufgabe es erfordert.</translation>
    </message>
    <message>
        <source>Without scopes the token tells who you are, and nothing else.</source>
        <translation>Ohne Scopes sagt das Token, wer Sie sind, und sonst nichts.</translation>
    </message>
</context>
<context>
    <name>spacekey::ScopesGiven</name>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>basic user information</source>
        <translation>grundlegende Angaben zur Person</translation>
    </message>
    <message>
        <source>The server granted more than was asked for.</source>
        <translation>Der Server hat mehr gewährt, als angefragt wurde.</translation>
    </message>
    <message>
        <source>Not granted: %1</source>
        <translation>Nicht gewährt: %1</translation>
    </message>
    <message>
        <source>Not asked for: %1</source>
        <translation>Nicht angefragt: %1</translation>
    </message>
    <message>
        <source>Granted in full</source>
        <translation>Vollständig gewährt</translation>
    </message>
    <message>
        <source>The server did not grant all that was asked for. The token is good for the rest; this account may not have the right to what is missing.</source>
        <translation>Der Server hat nicht alles gewährt, worum gebeten wurde. Für den Rest gilt das Token; vielleicht hat dieses Konto kein Recht auf das, was fehlt.</translation>
    </message>
</context>
<context>
    <name>spacekey::Settings</name>
    <message>
        <source>This setting is fixed by the administrator of this computer.</source>
        <translation>Diese Einstellung ist von der Administration dieses Computers festgelegt.</translation>
    </message>
    <message>
        <source>The settings could not be written to %1.</source>
        <translation>Die Einstellungen konnten nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar und die Festplatte nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>spacekey::SignInSettings</name>
    <message>
        <source>“%1” cannot be the path of a redirect URI.</source>
        <translation>„%1“ kann nicht der Pfad einer Redirect-URI sein.</translation>
    </message>
    <message>
        <source>Start it with a slash; use letters, digits and - . _ ~ / after it.</source>
        <translation>Beginnen Sie ihn mit einem Schrägstrich; danach sind Buchstaben, Ziffern und - . _ ~ / erlaubt.</translation>
    </message>
    <message>
        <source>The port %1 cannot be used.</source>
        <translation>Der Port %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose one from 1024 to 65535, or 0 for any free one.</source>
        <translation>Wählen Sie einen von 1024 bis 65535 oder 0 für einen beliebigen freien.</translation>
    </message>
    <message>
        <source>Listening for app launches needs a fixed port.</source>
        <translation>Um App-Starts zu empfangen, ist ein fester Port nötig.</translation>
    </message>
    <message>
        <source>Choose the port of the redirect URI that is registered for your application.</source>
        <translation>Wählen Sie den Port der Redirect-URI, die für Ihre Anwendung registriert ist.</translation>
    </message>
    <message>
        <source>The port %1 belongs to the region %2 already.</source>
        <translation>Der Port %1 gehört bereits zur Region %2.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Wählen Sie einen anderen Port.</translation>
    </message>
</context>
<context>
    <name>spacekey::SignInSettingsDialog</name>
    <message>
        <source>Sign-in settings · %1</source>
        <translation>Anmeldeeinstellungen · %1</translation>
    </message>
    <message>
        <source>Redirect URI copied.</source>
        <translation>Redirect-URI kopiert.</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>„%1“ ist kein Port.</translation>
    </message>
    <message>
        <source>Choose one from 1024 to 65535.</source>
        <translation>Wählen Sie einen von 1024 bis 65535.</translation>
    </message>
    <message>
        <source>Where your browser returns once you have accepted in %1 (%2).</source>
        <translation>Wohin Ihr Browser zurückkehrt, sobald Sie in %1 (%2) zugestimmt haben.</translation>
    </message>
</context>
<context>
    <name>spacekey::StatusLine</name>
    <message>
        <source>The token is no longer on the clipboard.</source>
        <translation>Das Token ist nicht mehr in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The system did not let SpaceKey clear the clipboard. Copy something else.</source>
        <translation>Das System hat SpaceKey die Zwischenablage nicht leeren lassen. Kopieren Sie etwas anderes.</translation>
    </message>
    <message>
        <source>clears in %1 s</source>
        <comment>seconds</comment>
        <translation>wird in %1 s geleert</translation>
    </message>
    <message>
        <source>No keychain: tokens are kept for this session only</source>
        <translation>Kein Schlüsselbund: Token bleiben nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Keychain: %1, without a keyring to write to</source>
        <translation>Schlüsselbund: %1, ohne beschreibbaren Schlüsselring</translation>
    </message>
    <message>
        <source>Keychain: %1, locked</source>
        <translation>Schlüsselbund: %1, gesperrt</translation>
    </message>
    <message>
        <source>Keychain: %1, unlocked</source>
        <translation>Schlüsselbund: %1, entsperrt</translation>
    </message>
    <message>
        <source>Keychain: not answering</source>
        <translation>Schlüsselbund: antwortet nicht</translation>
    </message>
    <message>
        <source>Token copied for</source>
        <comment>followed by a credential&apos;s owner</comment>
        <translation>Token kopiert für</translation>
    </message>
    <message>
        <source>Authorization header copied for</source>
        <comment>followed by a credential&apos;s owner</comment>
        <translation>Authorization-Header kopiert für</translation>
    </message>
    <message>
        <source>Environment copied for</source>
        <comment>followed by a credential&apos;s owner</comment>
        <translation>Umgebung kopiert für</translation>
    </message>
    <message>
        <source>bs config file copied for</source>
        <comment>followed by a credential&apos;s owner</comment>
        <translation>bs-Konfigurationsdatei kopiert für</translation>
    </message>
    <message>
        <source>API server copied for %1. It took the token&apos;s place on the clipboard.</source>
        <translation>API-Server für %1 kopiert. Er hat das Token in der Zwischenablage ersetzt.</translation>
    </message>
    <message>
        <source>API server copied for %1</source>
        <translation>API-Server für %1 kopiert</translation>
    </message>
    <message>
        <source>The token of “%1” is kept for this session only; it is not in the keychain.</source>
        <translation>Das Token von „%1“ bleibt nur für diese Sitzung; es ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The token of “%1” is in the keychain.</source>
        <translation>Das Token von „%1“ ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Copies %1, in the place of the token</source>
        <translation>Kopiert %1 anstelle des Tokens</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>as in: Token copied for Ada.</comment>
        <translation>%1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::TokenAddition</name>
    <message>
        <source>The server of %1 does not know this token, so it was not stored: it was revoked, or it belongs to another region.</source>
        <translation>Der Server von %1 kennt dieses Token nicht, daher wurde es nicht gespeichert: Es wurde widerrufen oder gehört zu einer anderen Region.</translation>
    </message>
    <message>
        <source>Choose the region where it was issued.</source>
        <translation>Wählen Sie die Region, in der es ausgestellt wurde.</translation>
    </message>
    <message>
        <source>Copy the access token again, all of it and nothing else.</source>
        <translation>Kopieren Sie das Zugriffstoken noch einmal, vollständig und ohne etwas anderes.</translation>
    </message>
    <message>
        <source>No token was given.</source>
        <translation>Es wurde kein Token angegeben.</translation>
    </message>
    <message>
        <source>This is no access token: it is longer than %1 bytes.</source>
        <translation>Das ist kein Zugriffstoken: Es ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>This is no access token: it holds a space, a line break or another character that no token has.</source>
        <translation>Das ist kein Zugriffstoken: Es enthält ein Leerzeichen, einen Zeilenumbruch oder ein anderes Zeichen, das in keinem Token vorkommt.</translation>
    </message>
    <message>
        <source>The server of %1 does not know this token: it was revoked, or it belongs to another region.</source>
        <translation>Der Server von %1 kennt dieses Token nicht: Es wurde widerrufen oder gehört zu einer anderen Region.</translation>
    </message>
    <message>
        <source>It is stored all the same; remove it if you do not need it.</source>
        <translation>Es ist trotzdem gespeichert; entfernen Sie es, wenn Sie es nicht brauchen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>region and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>spacekey::TokenInquiry</name>
    <message>
        <source>The token is stored, but not verified; verify it later.</source>
        <translation>Das Token ist gespeichert, aber nicht geprüft; prüfen Sie es später.</translation>
    </message>
</context>
<context>
    <name>spacekey::TokenReadingCommand</name>
    <message>
        <source>This token was revoked when the server was last asked.</source>
        <translation>Als der Server zuletzt gefragt wurde, war dieses Token widerrufen.</translation>
    </message>
</context>
<context>
    <name>spacekey::TokenRevocation</name>
    <message>
        <source>%1 still accepts it.</source>
        <translation>%1 nimmt es noch an.</translation>
    </message>
    <message>
        <source>The token was not revoked: %1</source>
        <translation>Das Token wurde nicht widerrufen: %1</translation>
    </message>
    <message>
        <source>It is not known whether the token was revoked: %1</source>
        <translation>Es ist nicht bekannt, ob das Token widerrufen wurde: %1</translation>
    </message>
    <message>
        <source>Revoke it on the developer portal of this region.</source>
        <translation>Widerrufen Sie es im Entwicklerportal dieser Region.</translation>
    </message>
    <message>
        <source>Revoke it on the developer portal: %1</source>
        <translation>Widerrufen Sie es im Entwicklerportal: %1</translation>
    </message>
</context>
<context>
    <name>spacekey::VerificationNotes</name>
    <message>
        <source>What the server said could not be recorded.</source>
        <translation>Was der Server mitgeteilt hat, konnte nicht vermerkt werden.</translation>
    </message>
</context>
<context>
    <name>spacekey::VerificationStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verified credentials</source>
        <translation>Geprüfte Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%n valid</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n gültig</numerusform>
            <numerusform>%n gültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n widerrufen</numerusform>
            <numerusform>%n widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2 verified</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
</context>
<context>
    <name>spacekey::VerifyCommand</name>
    <message>
        <source>CREDENTIAL</source>
        <translation>EINTRAG</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The token is revoked.</source>
        <translation>Das Token ist widerrufen.</translation>
    </message>
    <message>
        <source>Valid: %1. Revoked: %2. Not known: %3.</source>
        <translation>Gültig: %1. Widerrufen: %2. Nicht bekannt: %3.</translation>
    </message>
    <message>
        <source>--all and --name cannot be used together.</source>
        <translation>--all und --name gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>It is not known whether the token is good.</source>
        <translation>Es ist nicht bekannt, ob das Token noch gilt.</translation>
    </message>
</context>
<context>
    <name>spacekey::WaitingPage</name>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>Code kopiert</translation>
    </message>
    <message>
        <source>%1 Still trying…</source>
        <translation>%1 Weitere Versuche folgen …</translation>
    </message>
    <message>
        <source>The server sent a link that is not a secure web address. SpaceKey does not open it.</source>
        <translation>Der Server hat einen Link gesendet, der keine sichere Webadresse ist. SpaceKey öffnet ihn nicht.</translation>
    </message>
    <message>
        <source>digit %1</source>
        <translation>Ziffer %1</translation>
    </message>
    <message>
        <source>capital letter %1</source>
        <translation>Großbuchstabe %1</translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation>Buchstabe %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>minutes and seconds</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link into one on this computer: it comes back to this computer only.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie den Link in einen Browser auf diesem Computer: Nur hierher kommt er zurück.</translation>
    </message>
    <message>
        <source>Choose the workgroup there first: it decides whose token this is.</source>
        <translation>Wählen Sie dort zuerst die Arbeitsgruppe: Sie entscheidet, wessen Token dies ist.</translation>
    </message>
    <message>
        <source>Your browser shows that page now. %1</source>
        <translation>Ihr Browser zeigt jetzt diese Seite. %1</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link into one, or scan the QR code with a phone.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie den Link in einen oder scannen Sie den QR-Code mit einem Telefon.</translation>
    </message>
    <message>
        <source>This link leads to %1, outside %2. SpaceKey did not open it. Open it only if you trust that site.</source>
        <translation>Dieser Link führt zu %1, außerhalb von %2. SpaceKey hat ihn nicht geöffnet. Öffnen Sie ihn nur, wenn Sie dieser Website vertrauen.</translation>
    </message>
</context>
<context>
    <name>spacekey::WaysMenu</name>
    <message>
        <source>With a &amp;code</source>
        <translation>Mit einem &amp;Code</translation>
    </message>
    <message>
        <source>With a browser &amp;redirect</source>
        <translation>Mit einem Browser-&amp;Redirect</translation>
    </message>
    <message>
        <source>&amp;Paste a token…</source>
        <translation>Token &amp;einfügen …</translation>
    </message>
    <message>
        <source>&amp;Import from bs CLI…</source>
        <translation>Aus der bs CLI &amp;importieren …</translation>
    </message>
</context>
<context>
    <name>spacekey::WhatForPage</name>
    <message>
        <source>Scopes of your own choice, for example for one project alone.</source>
        <translation>Selbst gewählte Scopes, etwa für ein einziges Projekt.</translation>
    </message>
</context>
<context>
    <name>spacekey::WhoamiCommand</name>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
</context>
</TS>
