<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="pt">
<context>
    <name>ActionBar</name>
    <message>
        <source>Ajuda</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>A pessoa já tem o comprovante</source>
        <translation>The person has the receipt now</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Comprovante que ninguém viu</source>
        <translation>A receipt that nobody saw</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>The receipt, again</translation>
    </message>
    <message>
        <source>O pedido foi guardado, mas a tela se apagou antes do comprovante. O código secreto se perdeu: para mudar o pedido, a pessoa faz outro.</source>
        <translation>The request was kept, but the screen went dark before the receipt. The secret code is lost: to change the request, the person makes a new one.</translation>
    </message>
    <message>
        <source>O código secreto não aparece aqui: só a pessoa o tem.</source>
        <translation>The secret code is not shown here: only the person has it.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Try to print again</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Feito em %1</source>
        <translation>Made on %1</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>QR code of your request</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Point your phone&apos;s camera here to follow it.</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>Vamos resolver juntos?</source>
        <translation>Shall we sort it out together?</translation>
    </message>
    <message>
        <source>Um serviço público em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>One public service in one place. It works even when the internet is down.</translation>
    </message>
    <message>
        <source>%1 serviços públicos em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>%1 public services in one place. It works even when the internet is down.</translation>
    </message>
    <message>
        <source>Toque para começar</source>
        <translation>Touch to start</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Parar a voz</source>
        <translation>Stop the voice</translation>
    </message>
    <message>
        <source>Ouvir</source>
        <translation>Listen</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>em português</source>
        <translation>in Portuguese</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Este quiosque está parado agora</source>
        <translation>This kiosk is stopped now</translation>
    </message>
    <message>
        <source>Seu atendimento continua: fale com um atendente neste mesmo lugar.</source>
        <translation>You can still be served: speak to an attendant right here.</translation>
    </message>
    <message>
        <source>Para a equipe: este quiosque precisa de conserto. Chame %1.</source>
        <translation>For staff: this kiosk needs repair. Call %1.</translation>
    </message>
    <message>
        <source>Tentar abrir de novo</source>
        <translation>Try to open again</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Cancelar este pedido?</source>
        <translation>Cancel this request?</translation>
    </message>
    <message>
        <source>Corrigir este pedido?</source>
        <translation>Correct this request?</translation>
    </message>
    <message>
        <source>O pedido %1 deixa de valer. Não dá para voltar atrás. Para confirmar, escreva o código secreto do comprovante.</source>
        <translation>Request %1 will no longer count. This cannot be undone. To confirm, write the secret code of the receipt.</translation>
    </message>
    <message>
        <source>Ninguém aqui consegue abrir o pedido %1: ele vai fechado até o órgão. Por isso você responde tudo de novo, e o pedido novo toma o lugar dele. Para começar, escreva o código secreto do comprovante.</source>
        <translation>Nobody here can open request %1: it travels closed to the agency. So you answer everything again, and the new request takes its place. To begin, write the secret code of the receipt.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Secret code</translation>
    </message>
    <message>
        <source>palavra, dois números, palavra</source>
        <translation>word, two numbers, word</translation>
    </message>
    <message>
        <source>Não cancelar</source>
        <translation>Do not cancel</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Cancel the request</translation>
    </message>
    <message>
        <source>Começar de novo</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>Conferindo o código. Espere um instante.</source>
        <translation>Checking the code. One moment, please.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido continua valendo.</source>
        <translation>Without internet only the agency checks the code, later. Write it with care: with a wrong code the request still counts.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido novo não é aceito.</source>
        <translation>Without internet only the agency checks the code, later. Write it with care: with a wrong code the new request is not accepted.</translation>
    </message>
</context>
<context>
    <name>CodeMirror</name>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>The camera stopped. One moment, please</translation>
    </message>
    <message>
        <source>Mostre o código do comprovante à câmera</source>
        <translation>Show the code of the receipt to the camera</translation>
    </message>
    <message>
        <source>Ligando a câmera</source>
        <translation>Turning the camera on</translation>
    </message>
    <message>
        <source>No papel ou no celular. Segure firme, até o código encher o quadro.</source>
        <translation>On paper or on your phone. Hold it still, until the code fills the frame.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>A pessoa não pode confirmar</source>
        <translation>The person cannot confirm</translation>
    </message>
</context>
<context>
    <name>DeskHome</name>
    <message>
        <source>Opções</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Buscar serviço, protocolo, nome ou CPF</source>
        <translation>Search service, protocol, name or CPF</translation>
    </message>
    <message>
        <source>Encontrado</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Nada com estas palavras.</source>
        <translation>Nothing with these words.</translation>
    </message>
    <message>
        <source>Atendimentos guardados</source>
        <translation>Parked visits</translation>
    </message>
    <message>
        <source>Nenhum atendimento guardado. Escreva o serviço que a pessoa quer.</source>
        <translation>No parked visits. Write the service that the person wants.</translation>
    </message>
    <message>
        <source>O suporte técnico não vê atendimentos. Em Opções você vê o envio e testa a máquina.</source>
        <translation>Technical support sees no visits. In Options you see the sending and test the machine.</translation>
    </message>
    <message>
        <source>Chamados desta unidade</source>
        <translation>Calls in this unit</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>em português</source>
        <translation>in Portuguese</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Deixe a tela do seu jeito</source>
        <translation>Make the screen yours</translation>
    </message>
    <message>
        <source>Tamanho das letras</source>
        <translation>Size of the letters</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Maior</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Máximo</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Letters: %1</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Escuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Amarelo no preto</source>
        <translation>Yellow on black</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Colours: %1</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Lower buttons</translation>
    </message>
    <message>
        <source>Para alcançar sentado.</source>
        <translation>To reach them while seated.</translation>
    </message>
    <message>
        <source>Sem animações</source>
        <translation>No movement</translation>
    </message>
    <message>
        <source>Voz</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Ouvir o que está na tela</source>
        <translation>Hear what is on the screen</translation>
    </message>
    <message>
        <source>Repetir</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Mais devagar</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Mais depressa</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Mais baixo</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Mais alto</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Apagar a tela</source>
        <translation>Turn the screen off</translation>
    </message>
    <message>
        <source>A voz continua. Um toque acende de novo.</source>
        <translation>The voice goes on. A touch lights it again.</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Follow a request</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo. Ele está no comprovante.</source>
        <translation>Write the protocol number. It is on the receipt.</translation>
    </message>
    <message>
        <source>Número do protocolo</source>
        <translation>Protocol number</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Turn the camera off</translation>
    </message>
    <message>
        <source>Procurar</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Mostrar o comprovante à câmera</source>
        <translation>Show the receipt to the camera</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Seu pedido</source>
        <translation>Your request</translation>
    </message>
    <message>
        <source>Comprovante verdadeiro: feito por um ponto de atendimento daqui, em %1.</source>
        <translation>A true receipt: made by one of our service points, on %1.</translation>
    </message>
    <message>
        <source>Só o número foi escrito. Para conferir o comprovante, leia o código dele.</source>
        <translation>Only the number was written. To check the receipt, read its code.</translation>
    </message>
    <message>
        <source>Neste quiosque</source>
        <translation>At this kiosk</translation>
    </message>
    <message>
        <source>Neste quiosque, em %1</source>
        <translation>At this kiosk, on %1</translation>
    </message>
    <message>
        <source>No órgão</source>
        <translation>At the agency</translation>
    </message>
    <message>
        <source>No órgão, desde %1</source>
        <translation>At the agency, since %1</translation>
    </message>
    <message>
        <source>O que o órgão escreveu</source>
        <translation>What the agency wrote</translation>
    </message>
    <message>
        <source>Próximo passo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Perguntar de novo ao órgão</source>
        <translation>Ask the agency again</translation>
    </message>
    <message>
        <source>Corrigir o pedido</source>
        <translation>Correct the request</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Cancel the request</translation>
    </message>
    <message>
        <source>Mostrar o comprovante de novo</source>
        <translation>Show the receipt again</translation>
    </message>
    <message>
        <source>Para corrigir ou cancelar é preciso o código secreto do comprovante.</source>
        <translation>To correct or cancel, the secret code of the receipt is needed.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Ninguém veio ainda. Pedimos desculpas.</source>
        <translation>Nobody has come yet. We are sorry.</translation>
    </message>
    <message>
        <source>Chamamos um atendente</source>
        <translation>We have called an attendant</translation>
    </message>
    <message>
        <source>Chame de novo, ou vá até o balcão e fale com alguém.</source>
        <translation>Call again, or go to the counter and speak to somebody.</translation>
    </message>
    <message>
        <source>Avisamos o balcão de que você precisa de ajuda. Espere aqui, sem pressa.</source>
        <translation>We have told the counter that you need help. Wait here, take your time.</translation>
    </message>
    <message>
        <source>Esta tela está chamando. Se ninguém olhar, fale com alguém do balcão.</source>
        <translation>This screen is calling. If nobody looks, speak to somebody at the counter.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por 1 minuto.</source>
        <translation>What you wrote waits here for 1 minute.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por %1 minutos.</source>
        <translation>What you wrote waits here for %1 minutes.</translation>
    </message>
    <message>
        <source>Chamar de novo</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Continuar sem ajuda</source>
        <translation>Continue without help</translation>
    </message>
    <message>
        <source>Não preciso mais de ajuda</source>
        <translation>I no longer need help</translation>
    </message>
    <message>
        <source>Sou da equipe do balcão</source>
        <translation>I work at this counter</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>O que você precisa hoje?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Buscar um serviço</source>
        <translation>Search for a service</translation>
    </message>
    <message>
        <source>Escreva com as suas palavras</source>
        <translation>Write in your own words</translation>
    </message>
    <message>
        <source>Escolha de novo o serviço. O pedido novo toma o lugar do pedido %1.</source>
        <translation>Choose the service again. The new request takes the place of request %1.</translation>
    </message>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Follow a request</translation>
    </message>
    <message>
        <source>Já fez um pedido? Veja como está, corrija ou cancele.</source>
        <translation>Made a request before? See how it stands, correct or cancel it.</translation>
    </message>
    <message>
        <source>Aconteceu na minha vida</source>
        <translation>It happened in my life</translation>
    </message>
    <message>
        <source>Escreva o que você quer resolver. Por exemplo: segunda via, luz cortada, perdi meus documentos.</source>
        <translation>Write what you want to sort out. For example: second copy, power cut off, I lost my papers.</translation>
    </message>
    <message>
        <source>Não achamos com estas palavras. Tente outras, ou toque em Ajuda.</source>
        <translation>We found nothing with these words. Try others, or touch Help.</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Se ninguém usar o balcão, em 1 segundo a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>If nobody uses the counter, you will be signed out in 1 second. Nothing that was written is lost.</translation>
    </message>
    <message>
        <source>Se ninguém usar o balcão, em %1 segundos a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>If nobody uses the counter, you will be signed out in %1 seconds. Nothing that was written is lost.</translation>
    </message>
    <message>
        <source>Você ainda está aí?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em 1 segundo apagamos tudo o que foi escrito.</source>
        <translation>If nobody touches the screen, in 1 second we erase all that was written.</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em %1 segundos apagamos tudo o que foi escrito.</source>
        <translation>If nobody touches the screen, in %1 seconds we erase all that was written.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Limpar</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Em que língua?</source>
        <translation>Which language?</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Apagar tudo e sair?</source>
        <translation>Erase all and leave?</translation>
    </message>
    <message>
        <source>Seu pedido ainda não foi enviado. Se você sair, apagamos tudo o que você escreveu.</source>
        <translation>Your request has not been sent yet. If you leave, we erase all that you wrote.</translation>
    </message>
    <message>
        <source>Ficar e continuar</source>
        <translation>Stay and continue</translation>
    </message>
    <message>
        <source>Apagar tudo e sair</source>
        <translation>Erase all and leave</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Maiúscula</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>ABC, letras</source>
        <translation>ABC, letters</translation>
    </message>
    <message>
        <source>123, números e sinais</source>
        <translation>123, numbers and signs</translation>
    </message>
    <message>
        <source>á é, letras com acento</source>
        <translation>á é, accented letters</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Limpar</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>espaço</source>
        <translation>space</translation>
    </message>
    <message>
        <source>. ponto</source>
        <translation>. full stop</translation>
    </message>
    <message>
        <source>, vírgula</source>
        <translation>, comma</translation>
    </message>
    <message>
        <source>- hífen</source>
        <translation>- hyphen</translation>
    </message>
    <message>
        <source>@ arroba</source>
        <translation>@ at sign</translation>
    </message>
    <message>
        <source>_ sublinhado</source>
        <translation>_ underscore</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ler mais</source>
        <translation>Read more</translation>
    </message>
    <message>
        <source>Ler do começo</source>
        <translation>Read from the start</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Pedido feito</source>
        <translation>Request made</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>The receipt, again</translation>
    </message>
    <message>
        <source>Feito em {at}</source>
        <translation>Made on {at}</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Protocol number</translation>
    </message>
    <message>
        <source>O código secreto não sai aqui: está no primeiro comprovante.</source>
        <translation>The secret code is not printed here: it is on the first receipt.</translation>
    </message>
    <message>
        <source>Este pedido não tem código secreto: a tela se apagou antes.</source>
        <translation>This request has no secret code: the screen went dark before.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Secret code</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado. Não mostre a ninguém.</source>
        <translation>Only with it can the request be changed or cancelled. Show it to nobody.</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Point your phone&apos;s camera here to follow it.</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>What happens now</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Have with you</translation>
    </message>
</context>
<context>
    <name>PaperCheck</name>
    <message>
        <source>Página %1: a foto ficou boa?</source>
        <translation>Page %1: is the picture good?</translation>
    </message>
    <message>
        <source>A folha está inteira e nítida.</source>
        <translation>The whole sheet is there, and clear.</translation>
    </message>
    <message>
        <source>Tirar de novo</source>
        <translation>Take it again</translation>
    </message>
    <message>
        <source>Usar e fotografar outra página</source>
        <translation>Use it and take another page</translation>
    </message>
</context>
<context>
    <name>PaperMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>Turning the camera on</translation>
    </message>
</context>
<context>
    <name>PortugueseMark</name>
    <message>
        <source>em português</source>
        <translation>in Portuguese</translation>
    </message>
</context>
<context>
    <name>PresenceMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>Turning the camera on</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Passo %1 de %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Recusados pela plataforma</source>
        <translation>Refused by the platform</translation>
    </message>
    <message>
        <source>Nada foi recusado.</source>
        <translation>Nothing was refused.</translation>
    </message>
    <message>
        <source>Para o técnico: %1</source>
        <translation>For the technician: %1</translation>
    </message>
    <message>
        <source>Na fila desde %1</source>
        <translation>Waiting since %1</translation>
    </message>
    <message>
        <source>Enviar de novo</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Levar à plataforma em um pendrive</source>
        <translation>Carry to the platform on a USB stick</translation>
    </message>
    <message>
        <source>Vai fechado: só a plataforma abre. Nada é apagado daqui.</source>
        <translation>It goes closed: only the platform opens it. Nothing is deleted here.</translation>
    </message>
    <message>
        <source>Ligue um pendrive a este quiosque.</source>
        <translation>Plug a USB stick into this kiosk.</translation>
    </message>
    <message>
        <source>Gravar em %1</source>
        <translation>Write to %1</translation>
    </message>
</context>
<context>
    <name>QuestionAddress</name>
    <message>
        <source>Rua ou avenida</source>
        <translation>Street or avenue</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Complemento (se tiver)</source>
        <translation>Flat or unit (if any)</translation>
    </message>
    <message>
        <source>Bairro</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>CEP (se souber)</source>
        <translation>CEP (if you know it)</translation>
    </message>
    <message>
        <source>Cidade</source>
        <translation>Town</translation>
    </message>
</context>
<context>
    <name>QuestionChoices</name>
    <message>
        <source>Você pode marcar mais de uma.</source>
        <translation>You may mark more than one.</translation>
    </message>
</context>
<context>
    <name>QuestionConsent</name>
    <message>
        <source>Concordo</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Não concordo</source>
        <translation>I do not agree</translation>
    </message>
    <message>
        <source>Sair sem fazer o pedido</source>
        <translation>Leave without a request</translation>
    </message>
</context>
<context>
    <name>QuestionDate</name>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Dia, mês e ano, só números. Por exemplo: 05/03/1984</source>
        <translation>Day, month and year, numbers only. For example: 05/03/1984</translation>
    </message>
</context>
<context>
    <name>QuestionDocument</name>
    <message>
        <source>Tirar a foto agora</source>
        <translation>Take the picture now</translation>
    </message>
    <message>
        <source>Usar esta foto</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>Usar e fotografar a próxima</source>
        <translation>Use it and take the next</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Fotografar a próxima página</source>
        <translation>Take the next page</translation>
    </message>
    <message>
        <source>Ligar a câmera</source>
        <translation>Turn the camera on</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Turn the camera off</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Páginas prontas: %1</source>
        <translation>Pages ready: %1</translation>
    </message>
    <message>
        <source>O documento</source>
        <translation>The document</translation>
    </message>
    <message>
        <source>Tire da capa de plástico e abra. Mostre a folha inteira à câmera.</source>
        <translation>Take it out of its plastic cover and open it. Show the whole sheet to the camera.</translation>
    </message>
    <message>
        <source>A foto</source>
        <translation>The picture</translation>
    </message>
    <message>
        <source>Segure firme: ela sai sozinha. Se preferir, use o botão.</source>
        <translation>Hold it still: it takes itself. If you prefer, use the button.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Your pictures</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>They travel protected, and only to the agency that handles your request.</translation>
    </message>
    <message>
        <source>Usar a foto “%1”</source>
        <translation>Use the picture “%1”</translation>
    </message>
    <message>
        <source>Guardar as páginas prontas</source>
        <translation>Keep the pages that are ready</translation>
    </message>
    <message>
        <source>Fotografar de novo</source>
        <translation>Take the pictures again</translation>
    </message>
    <message>
        <source>Não tenho o documento agora</source>
        <translation>I do not have the document now</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>I prefer a person</translation>
    </message>
</context>
<context>
    <name>QuestionLongText</name>
    <message>
        <source>Você ainda pode escrever %1 letras.</source>
        <translation>You can still write %1 letters.</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pular esta pergunta</source>
        <translation>Skip this question</translation>
    </message>
</context>
<context>
    <name>QuestionPresence</name>
    <message>
        <source>Ligar a câmera</source>
        <translation>Turn the camera on</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>I prefer a person</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Seu rosto</source>
        <translation>Your face</translation>
    </message>
    <message>
        <source>Tire boné, máscara e óculos escuros.</source>
        <translation>Take off cap, mask and dark glasses.</translation>
    </message>
    <message>
        <source>Movimentos</source>
        <translation>Movements</translation>
    </message>
    <message>
        <source>A tela pede movimentos simples, um de cada vez. Faça com calma.</source>
        <translation>The screen asks for simple movements, one at a time. Take it slowly.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Your pictures</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>They travel protected, and only to the agency that handles your request.</translation>
    </message>
</context>
<context>
    <name>QuestionReview</name>
    <message>
        <source>Enviar pedido</source>
        <translation>Send request</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Corrigir</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Corrigir: %1</source>
        <translation>Correct: %1</translation>
    </message>
</context>
<context>
    <name>QuestionSignature</name>
    <message>
        <source>Assine com o dedo dentro do quadro.</source>
        <translation>Sign with your finger inside the frame.</translation>
    </message>
    <message>
        <source>Você já assinou. Para mudar, assine de novo.</source>
        <translation>You have signed. To change it, sign again.</translation>
    </message>
    <message>
        <source>Você já confirmou sem desenhar.</source>
        <translation>You have confirmed without drawing.</translation>
    </message>
    <message>
        <source>Confirmar sem desenhar</source>
        <translation>Confirm without drawing</translation>
    </message>
    <message>
        <source>Vale como a assinatura.</source>
        <translation>It counts as the signature.</translation>
    </message>
    <message>
        <source>Quadro para assinar com o dedo</source>
        <translation>Frame to sign in with your finger</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>QuestionYesNo</name>
    <message>
        <source>Sim</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Não</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Muito ruim</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>Ruim</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>Mais ou menos</source>
        <translation>So so</translation>
    </message>
    <message>
        <source>Bom</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Muito bom</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Agora não</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Agradecemos a sua opinião.</source>
        <translation>Thank you for your opinion.</translation>
    </message>
    <message>
        <source>Como foi o atendimento?</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>Leve o celular, os documentos e a foto do protocolo. Tudo o que você escreveu sai desta tela.</source>
        <translation>Take your phone, your papers and the photo of the number. All that you wrote leaves this screen.</translation>
    </message>
    <message>
        <source>Um toque basta. Sua resposta ajuda a melhorar o serviço.</source>
        <translation>One touch is enough. Your answer helps to make the service better.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Pedido feito</source>
        <translation>Request made</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>QR code of your request</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Point your phone&apos;s camera here to follow it.</translation>
    </message>
    <message>
        <source>Guarde o código secreto</source>
        <translation>Keep the secret code</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado.</source>
        <translation>Only with it can the request be changed or cancelled.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Try to print again</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>What happens now</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Have with you</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Guardando seu pedido</source>
        <translation>Keeping your request safe</translation>
    </message>
    <message>
        <source>Conferindo a senha</source>
        <translation>Checking the PIN</translation>
    </message>
    <message>
        <source>Leva um instante. Não precisa tocar em nada.</source>
        <translation>It takes a moment. You need not touch anything.</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Voltar ao começo</source>
        <translation>Back to the top</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Enviar agora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Envio à plataforma</source>
        <translation>Sending to the platform</translation>
    </message>
    <message>
        <source>Enviando o que espera aqui.</source>
        <translation>Sending what waits here.</translation>
    </message>
    <message>
        <source>Esperam aqui</source>
        <translation>Waiting here</translation>
    </message>
    <message>
        <source>%1, desde %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>Última resposta da plataforma</source>
        <translation>Last answer of the platform</translation>
    </message>
    <message>
        <source>Nenhuma ainda</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Recusados pela plataforma: %1</source>
        <translation>Refused by the platform: %1</translation>
    </message>
    <message>
        <source>Veja por quê, mande de novo ou leve em um pendrive.</source>
        <translation>See why, send again or carry it off on a USB stick.</translation>
    </message>
    <message>
        <source>Comprovantes que ninguém viu: %1</source>
        <translation>Receipts that nobody saw: %1</translation>
    </message>
    <message>
        <source>O pedido foi guardado e a tela se apagou antes do comprovante.</source>
        <translation>The request was kept and the screen went dark before the receipt.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Começar</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1, se o órgão confirmar o código secreto. Responda às perguntas desde o começo.</source>
        <translation>The new request takes the place of request %1, if the agency confirms the secret code. Answer the questions from the beginning.</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1. Responda às perguntas desde o começo.</source>
        <translation>The new request takes the place of request %1. Answer the questions from the beginning.</translation>
    </message>
    <message>
        <source>Este serviço não é pedido aqui. Veja abaixo como fazer.</source>
        <translation>This service is not requested here. See below how it is done.</translation>
    </message>
    <message>
        <source>Código QR com esta lista</source>
        <translation>QR code with this list</translation>
    </message>
    <message>
        <source>Aponte a câmera do celular para levar esta lista com você.</source>
        <translation>Point your phone camera here to take this list with you.</translation>
    </message>
    <message>
        <source>O que você precisa ter</source>
        <translation>What you need to have</translation>
    </message>
    <message>
        <source>Talvez você precise</source>
        <translation>You may need</translation>
    </message>
    <message>
        <source>Passo a passo</source>
        <translation>Step by step</translation>
    </message>
    <message>
        <source>Quem pode pedir</source>
        <translation>Who can ask for it</translation>
    </message>
    <message>
        <source>Para reclamar ou elogiar</source>
        <translation>To complain or to praise</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Os números de hoje neste balcão</source>
        <translation>Today&apos;s numbers at this counter</translation>
    </message>
    <message>
        <source>Pedidos enviados</source>
        <translation>Requests sent</translation>
    </message>
    <message>
        <source>Tempo de cada um, em média</source>
        <translation>Time for each, on average</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Nota, de 1 a 5</source>
        <translation>Rating, from 1 to 5</translation>
    </message>
    <message>
        <source>Guardados por você</source>
        <translation>Parked by you</translation>
    </message>
    <message>
        <source>Por serviço</source>
        <translation>By service</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Guardar a senha</source>
        <translation>Keep the PIN</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>SoFar</name>
    <message>
        <source>Respostas até aqui</source>
        <translation>Answers so far</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Not answered</translation>
    </message>
</context>
<context>
    <name>StaffBand</name>
    <message>
        <source>Opções do atendente</source>
        <translation>Attendant&apos;s options</translation>
    </message>
</context>
<context>
    <name>TopBand</name>
    <message>
        <source>Mudar a língua</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>Acessibilidade</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sair</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Voltar e tentar de novo</source>
        <translation>Go back and try again</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Não conseguimos terminar agora</source>
        <translation>We could not finish now</translation>
    </message>
    <message>
        <source>Você pode tentar de novo ou tocar em Ajuda.</source>
        <translation>You can try again or touch Help.</translation>
    </message>
    <message>
        <source>Toque em Ajuda ou fale com alguém do balcão.</source>
        <translation>Touch Help or talk to somebody at the counter.</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <source>Comprovantes que ninguém viu</source>
        <translation>Receipts that nobody saw</translation>
    </message>
    <message>
        <source>Pergunte à pessoa o dia e a hora em que a tela se apagou, e mostre o comprovante dela.</source>
        <translation>Ask the person on which day and at what time the screen went dark, and show their receipt.</translation>
    </message>
    <message>
        <source>Todos os comprovantes foram vistos.</source>
        <translation>All receipts were seen.</translation>
    </message>
    <message>
        <source>Protocolo %1</source>
        <translation>Protocol %1</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>Você também é atendido aqui:</source>
        <translation>You are also served here:</translation>
    </message>
    <message>
        <source>Telefone: %1</source>
        <translation>Telephone: %1</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Falta a sua resposta.</source>
        <translation>Your answer is missing.</translation>
    </message>
    <message>
        <source>Não entendemos esta resposta. Escreva de novo.</source>
        <translation>We did not understand this answer. Write it again.</translation>
    </message>
    <message>
        <source>Escolha uma das respostas.</source>
        <translation>Choose one of the answers.</translation>
    </message>
    <message>
        <source>O texto ficou comprido demais. Use até {limit} letras.</source>
        <translation>The text is too long. Use up to {limit} letters.</translation>
    </message>
    <message>
        <source>A leitura trouxe sinais estranhos. Escreva com o teclado.</source>
        <translation>The scan brought strange signs. Write with the keyboard.</translation>
    </message>
    <message>
        <source>Use só letras, números e pontuação, sem figurinhas.</source>
        <translation>Use only letters, numbers and punctuation, no emojis.</translation>
    </message>
    <message>
        <source>Use só letras do nosso alfabeto.</source>
        <translation>Use only letters of the Latin alphabet.</translation>
    </message>
    <message>
        <source>Há sinais que não conhecemos. Escreva com o teclado da tela.</source>
        <translation>There are signs that we do not know. Write with the keyboard on the screen.</translation>
    </message>
    <message>
        <source>Escreva um número inteiro, sem vírgula.</source>
        <translation>Write a whole number, without decimals.</translation>
    </message>
    <message>
        <source>Escreva só números.</source>
        <translation>Write numbers only.</translation>
    </message>
    <message>
        <source>O menor número aqui é {limit}.</source>
        <translation>The smallest number here is {limit}.</translation>
    </message>
    <message>
        <source>O maior número aqui é {limit}.</source>
        <translation>The largest number here is {limit}.</translation>
    </message>
    <message>
        <source>Esta data não existe. Confira dia, mês e ano.</source>
        <translation>This date does not exist. Check day, month and year.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou depois.</source>
        <translation>The date must be {limit} or later.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou antes.</source>
        <translation>The date must be {limit} or earlier.</translation>
    </message>
    <message>
        <source>O CPF tem 11 números. Confira quantos você digitou.</source>
        <translation>A CPF has 11 numbers. Check how many you entered.</translation>
    </message>
    <message>
        <source>Este CPF não existe. Confira número por número.</source>
        <translation>This CPF does not exist. Check it number by number.</translation>
    </message>
    <message>
        <source>O CNPJ tem 14 números ou letras. Confira quantos você digitou.</source>
        <translation>A CNPJ has 14 numbers or letters. Check how many you entered.</translation>
    </message>
    <message>
        <source>Este CNPJ não existe. Confira número por número.</source>
        <translation>This CNPJ does not exist. Check it number by number.</translation>
    </message>
    <message>
        <source>Confira o telefone. Ele começa com o DDD, como 65.</source>
        <translation>Check the telephone. It begins with the area code, like 65.</translation>
    </message>
    <message>
        <source>Confira o e-mail. Ele é assim: nome@exemplo.com.br</source>
        <translation>Check the e-mail. It looks like this: name@example.com.br</translation>
    </message>
    <message>
        <source>O CEP tem 8 números. Pode deixar em branco se não souber.</source>
        <translation>A CEP has 8 numbers. You may leave it empty if you do not know it.</translation>
    </message>
    <message>
        <source>Escreva o nome da cidade e escolha na lista.</source>
        <translation>Write the name of the town and choose it from the list.</translation>
    </message>
    <message>
        <source>Sem a sua autorização não podemos fazer este pedido aqui.</source>
        <translation>Without your consent we cannot make this request here.</translation>
    </message>
    <message>
        <source>Este é o seu CPF. Se o pedido é para você, volte e escolha “Para mim”.</source>
        <translation>This is your own CPF. If the request is for you, go back and choose “For me”.</translation>
    </message>
    <message>
        <source>Este é o seu nome. Se o pedido é para você, volte e escolha “Para mim”. Se não, chame um atendente.</source>
        <translation>This is your own name. If the request is for you, go back and choose “For me”. If not, call an attendant.</translation>
    </message>
    <message>
        <source>Falta confirmar a sua presença com a câmera.</source>
        <translation>Your presence still has to be confirmed with the camera.</translation>
    </message>
    <message>
        <source>Não deu certo desta vez. Vamos tentar de novo, com calma.</source>
        <translation>It did not work this time. Let us try again, calmly.</translation>
    </message>
    <message>
        <source>Um atendente confirma a sua presença. Espere aqui.</source>
        <translation>Somebody will confirm your presence. Wait here.</translation>
    </message>
    <message>
        <source>Falta fotografar o documento.</source>
        <translation>The document has no picture yet.</translation>
    </message>
    <message>
        <source>Faltam páginas. São pelo menos {limit}.</source>
        <translation>Pages are missing. There are at least {limit}.</translation>
    </message>
    <message>
        <source>São páginas demais. Cabem {limit}.</source>
        <translation>There are too many pages. {limit} fit.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Tente de novo, ou chame um atendente.</source>
        <translation>The camera is not working now. Try again, or call an attendant.</translation>
    </message>
    <message>
        <source>A câmera parou. As páginas prontas continuam aqui. Tente de novo, ou chame um atendente.</source>
        <translation>The camera stopped. The pages that are ready are still here. Try again, or call an attendant.</translation>
    </message>
    <message>
        <source>O arquivo não é uma foto. Use JPEG ou PNG.</source>
        <translation>The file is not a picture. Use JPEG or PNG.</translation>
    </message>
    <message>
        <source>A foto do arquivo está estragada. Escolha outra.</source>
        <translation>The picture in the file is damaged. Choose another.</translation>
    </message>
    <message>
        <source>A foto do arquivo é grande demais. Escolha outra.</source>
        <translation>The picture in the file is too large. Choose another.</translation>
    </message>
    <message>
        <source>A foto do arquivo é pequena demais para ler.</source>
        <translation>The picture in the file is too small to read.</translation>
    </message>
    <message>
        <source>Falta assinar, ou confirmar sem desenhar.</source>
        <translation>Please sign, or confirm without drawing.</translation>
    </message>
    <message>
        <source>A assinatura ficou pequena. Assine de novo, maior.</source>
        <translation>The signature is small. Sign again, larger.</translation>
    </message>
    <message>
        <source>A assinatura tem traços demais. Apague e assine de novo.</source>
        <translation>The signature has too many strokes. Clear it and sign again.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Um atendente pode confirmar a sua presença.</source>
        <translation>The camera is not working now. Somebody can confirm your presence.</translation>
    </message>
    <message>
        <source>Com internet.</source>
        <translation>With internet.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido fica guardado e segue sozinho.</source>
        <translation>No internet now. Your request is kept safe and goes on by itself.</translation>
    </message>
    <message>
        <source>Seu pedido fica guardado aqui e segue sozinho.</source>
        <translation>Your request is kept safe here and goes on by itself.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado aqui. A equipe deste lugar vai levá-lo ao órgão.</source>
        <translation>Your request is kept safe here. The staff of this place will take it to the agency.</translation>
    </message>
    <message>
        <source>Seu pedido já chegou ao órgão.</source>
        <translation>Your request has reached the agency.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e a caminho do órgão.</source>
        <translation>Your request is safe and on its way to the agency.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido está guardado e segue sozinho.</source>
        <translation>No internet now. Your request is safe and goes on by itself.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e segue sozinho.</source>
        <translation>Your request is safe and goes on by itself.</translation>
    </message>
    <message>
        <source>Prazo</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Custo</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Como é feito</source>
        <translation>How it is done</translation>
    </message>
    <message>
        <source>Espera</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Quais dados usamos</source>
        <translation>Which data we use</translation>
    </message>
    <message>
        <source>Para que usamos</source>
        <translation>What we use them for</translation>
    </message>
    <message>
        <source>Por quanto tempo guardamos</source>
        <translation>How long we keep them</translation>
    </message>
    <message>
        <source>Sobre a sua imagem</source>
        <translation>About your picture</translation>
    </message>
    <message>
        <source>Não conseguimos guardar o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>We could not keep your request now. What you answered is still here.</translation>
    </message>
    <message>
        <source>Não conseguimos proteger o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>We could not protect your request now. What you answered is still here.</translation>
    </message>
    <message>
        <source>Este quiosque ainda não está pronto para receber pedidos.</source>
        <translation>This kiosk is not ready to take requests yet.</translation>
    </message>
    <message>
        <source>Este quiosque não pode receber pedidos agora. Um atendente ajuda você no balcão.</source>
        <translation>This kiosk cannot take requests now. Somebody will help you at the counter.</translation>
    </message>
    <message>
        <source>Este quiosque não recebe pedidos agora. Você pode ler sobre os serviços aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>This kiosk does not take requests now. You can read about the services here. To make a request, somebody will help you at the counter.</translation>
    </message>
    <message>
        <source>Agora este quiosque não recebe pedidos destes serviços: {services}. Você pode ler sobre todos aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>Just now this kiosk does not take requests for these services: {services}. You can read about all of them here. To make a request, somebody will help you at the counter.</translation>
    </message>
    <message>
        <source>{services} e mais {count}</source>
        <translation>{services} and {count} more</translation>
    </message>
    <message>
        <source>Fique de frente para a câmera</source>
        <translation>Stand in front of the camera</translation>
    </message>
    <message>
        <source>Uma pessoa de cada vez diante da câmera</source>
        <translation>One person at a time before the camera</translation>
    </message>
    <message>
        <source>Chegue um pouco mais perto</source>
        <translation>Come a little closer</translation>
    </message>
    <message>
        <source>Afaste-se um pouco</source>
        <translation>Move back a little</translation>
    </message>
    <message>
        <source>Coloque o rosto no meio do oval</source>
        <translation>Put your face in the middle of the oval</translation>
    </message>
    <message>
        <source>Está escuro. Vire-se para a luz</source>
        <translation>It is dark. Turn towards the light</translation>
    </message>
    <message>
        <source>Há luz demais. Mude um pouco de lugar</source>
        <translation>There is too much light. Move a little</translation>
    </message>
    <message>
        <source>Há sombra no rosto. Mude um pouco de lugar</source>
        <translation>There is shadow on your face. Move a little</translation>
    </message>
    <message>
        <source>A luz vem de trás. Mude um pouco de lugar</source>
        <translation>The light is behind you. Move a little</translation>
    </message>
    <message>
        <source>Descubra a boca e o nariz, se puder</source>
        <translation>Uncover your mouth and nose, if you can</translation>
    </message>
    <message>
        <source>Levante o boné ou tire os óculos escuros</source>
        <translation>Lift your cap or take off dark glasses</translation>
    </message>
    <message>
        <source>Os óculos refletem a luz. Abaixe um pouco o rosto</source>
        <translation>Your glasses reflect the light. Lower your face a little</translation>
    </message>
    <message>
        <source>Não se mexa por um instante</source>
        <translation>Keep still for a moment</translation>
    </message>
    <message>
        <source>Abra bem os olhos</source>
        <translation>Open your eyes wide</translation>
    </message>
    <message>
        <source>Olhe para a câmera</source>
        <translation>Look at the camera</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua esquerda</source>
        <translation>Turn your face slowly to your left</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua direita</source>
        <translation>Turn your face slowly to your right</translation>
    </message>
    <message>
        <source>Levante o rosto devagar</source>
        <translation>Raise your face slowly</translation>
    </message>
    <message>
        <source>Abaixe o rosto devagar</source>
        <translation>Lower your face slowly</translation>
    </message>
    <message>
        <source>Pisque duas vezes, com calma</source>
        <translation>Blink twice, calmly</translation>
    </message>
    <message>
        <source>Dê um sorriso</source>
        <translation>Smile</translation>
    </message>
    <message>
        <source>Abra a boca</source>
        <translation>Open your mouth</translation>
    </message>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>The camera stopped. Wait a moment</translation>
    </message>
    <message>
        <source>Mostre o documento à câmera</source>
        <translation>Show the document to the camera</translation>
    </message>
    <message>
        <source>Afaste um pouco: mostre a folha inteira</source>
        <translation>A little further: show the whole sheet</translation>
    </message>
    <message>
        <source>Mais perto</source>
        <translation>Closer</translation>
    </message>
    <message>
        <source>Deixe a folha de frente para a câmera</source>
        <translation>Turn the sheet to face the camera</translation>
    </message>
    <message>
        <source>Está escuro. Procure mais luz</source>
        <translation>It is dark. Look for more light</translation>
    </message>
    <message>
        <source>Há luz demais. Incline um pouco a folha</source>
        <translation>There is too much light. Tilt the sheet a little</translation>
    </message>
    <message>
        <source>Há um reflexo. Incline um pouco a folha</source>
        <translation>There is a reflection. Tilt the sheet a little</translation>
    </message>
    <message>
        <source>Há uma sombra. Mude um pouco de lugar</source>
        <translation>There is a shadow. Move a little</translation>
    </message>
    <message>
        <source>Segure firme</source>
        <translation>Hold still</translation>
    </message>
    <message>
        <source>A imagem está tremida. Segure firme</source>
        <translation>The picture is shaky. Hold still</translation>
    </message>
    <message>
        <source>Foto tirada</source>
        <translation>Picture taken</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Não vimos as bordas da folha. A foto ficou inteira, como está.</source>
        <translation>We did not see the edges of the sheet. The picture was kept whole, as it is.</translation>
    </message>
    <message>
        <source>A folha não aparece inteira. É melhor tirar de novo, mais de longe.</source>
        <translation>The sheet is not all there. It is better to take it again, from further away.</translation>
    </message>
    <message>
        <source>A folha ficou pequena na foto. É melhor tirar de novo, mais perto.</source>
        <translation>The sheet is small in the picture. It is better to take it again, closer.</translation>
    </message>
    <message>
        <source>A folha está muito inclinada. Veja se dá para ler.</source>
        <translation>The sheet is very slanted. See whether it can be read.</translation>
    </message>
    <message>
        <source>A foto ficou escura. Veja se dá para ler.</source>
        <translation>The picture is dark. See whether it can be read.</translation>
    </message>
    <message>
        <source>A foto ficou clara demais. Veja se dá para ler.</source>
        <translation>The picture is too bright. See whether it can be read.</translation>
    </message>
    <message>
        <source>Há um reflexo na folha. Veja se ele não cobre nada.</source>
        <translation>There is a reflection on the sheet. See that it covers nothing.</translation>
    </message>
    <message>
        <source>Há uma sombra na folha. Veja se dá para ler.</source>
        <translation>There is a shadow on the sheet. See whether it can be read.</translation>
    </message>
    <message>
        <source>A foto ficou tremida. É melhor tirar de novo.</source>
        <translation>The picture is blurred. It is better to take it again.</translation>
    </message>
    <message>
        <source>Não conseguimos ver o seu rosto.</source>
        <translation>We could not see your face.</translation>
    </message>
    <message>
        <source>O rosto saiu da imagem.</source>
        <translation>Your face left the picture.</translation>
    </message>
    <message>
        <source>Havia mais de uma pessoa na imagem.</source>
        <translation>There was more than one person in the picture.</translation>
    </message>
    <message>
        <source>O tempo acabou antes do movimento.</source>
        <translation>Time ran out before the movement.</translation>
    </message>
    <message>
        <source>A imagem não ficou boa.</source>
        <translation>The picture was not good.</translation>
    </message>
    <message>
        <source>A câmera não funcionou como devia. A falha não é sua.</source>
        <translation>The camera did not work as it should. It is not your fault.</translation>
    </message>
    <message>
        <source>O movimento veio antes do pedido.</source>
        <translation>The movement came before it was asked for.</translation>
    </message>
    <message>
        <source>O movimento foi outro.</source>
        <translation>It was another movement.</translation>
    </message>
    <message>
        <source>A câmera parou de responder.</source>
        <translation>The camera stopped answering.</translation>
    </message>
    <message>
        <source>A câmera está lenta agora. A falha não é sua.</source>
        <translation>The camera is slow right now. It is not your fault.</translation>
    </message>
    <message>
        <source>Esta verificação não serve para você. A falha não é sua.</source>
        <translation>This check does not suit you. It is not your fault.</translation>
    </message>
    <message>
        <source>Enviando para a impressora…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Espere o papel sair.</source>
        <translation>Sent to the printer. Wait for the paper to come out.</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Ela não avisa se imprimiu: confira o papel.</source>
        <translation>Sent to the printer. It does not tell whether it has printed: check the paper.</translation>
    </message>
    <message>
        <source>A impressora está sem papel. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>The printer has no paper. Your request is made: use your phone or write down the protocol number.</translation>
    </message>
    <message>
        <source>O papel prendeu na impressora. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>The paper is stuck in the printer. Your request is made: use your phone or write down the protocol number.</translation>
    </message>
    <message>
        <source>A impressora está aberta. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>The printer is open. Your request is made: use your phone or write down the protocol number.</translation>
    </message>
    <message>
        <source>A impressora parou. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>The printer has stopped. Your request is made: use your phone or write down the protocol number.</translation>
    </message>
    <message>
        <source>A impressora não responde. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>The printer does not answer. Your request is made: use your phone or write down the protocol number.</translation>
    </message>
    <message>
        <source>Um movimento de cada vez, com calma.</source>
        <translation>One movement at a time, calmly.</translation>
    </message>
    <message>
        <source>Muito bem. Era só isso.</source>
        <translation>Very good. That was all.</translation>
    </message>
    <message>
        <source>Muito bem. Falta um movimento.</source>
        <translation>Very good. One movement left.</translation>
    </message>
    <message>
        <source>Faltam {count} movimentos.</source>
        <translation>{count} movements left.</translation>
    </message>
    <message>
        <source>Algo não funcionou como devia. A falha não é sua.</source>
        <translation>Something did not work as it should. It is not your fault.</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo, ou mostre o comprovante à câmera.</source>
        <translation>Write the protocol number, or show the receipt to the camera.</translation>
    </message>
    <message>
        <source>Faltam letras ou números. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>Letters or numbers are missing. After the first two letters the protocol has 12.</translation>
    </message>
    <message>
        <source>Há letras ou números a mais. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>There are too many letters or numbers. After the first two letters the protocol has 12.</translation>
    </message>
    <message>
        <source>Este número não confere: há uma letra ou um número trocado. Olhe o comprovante de novo.</source>
        <translation>This number does not add up: a letter or a number is wrong. Look at the receipt again.</translation>
    </message>
    <message>
        <source>Este código não é de um comprovante do Balcão.</source>
        <translation>This code is not from a Balcão receipt.</translation>
    </message>
    <message>
        <source>Este comprovante não foi feito por um ponto de atendimento daqui. Não confie nele.</source>
        <translation>This receipt was not made by one of our service points. Do not trust it.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Escreva o número do protocolo.</source>
        <translation>The camera is not working now. Write the protocol number.</translation>
    </message>
    <message>
        <source>O código tem uma palavra, dois números e outra palavra. Veja no seu comprovante.</source>
        <translation>The code is a word, two numbers and another word. See it on your receipt.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais {left} vezes.</source>
        <translation>This is not the code of the request. You can try {left} more times.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais uma vez.</source>
        <translation>This is not the code of the request. You can try once more.</translation>
    </message>
    <message>
        <source>Houve códigos errados demais para este pedido. Volte daqui a uma hora ou chame um atendente.</source>
        <translation>There were too many wrong codes for this request. Come back in an hour or call an attendant.</translation>
    </message>
    <message>
        <source>Não conseguimos guardar isto agora. Nada mudou no seu pedido.</source>
        <translation>We could not keep this now. Nothing has changed in your request.</translation>
    </message>
    <message>
        <source>Está guardado aqui e segue sozinho quando houver internet.</source>
        <translation>It is kept here and goes on by itself when there is internet.</translation>
    </message>
    <message>
        <source>Está guardado aqui, mas parou. Chame um atendente: ele resolve com você.</source>
        <translation>It is kept here, but it is stuck. Call an attendant, who will sort it out with you.</translation>
    </message>
    <message>
        <source>Foi entregue ao órgão, que assinou o recebimento.</source>
        <translation>It was delivered to the agency, which signed for it.</translation>
    </message>
    <message>
        <source>Perguntando ao órgão. Você não precisa esperar.</source>
        <translation>Asking the agency. You need not wait.</translation>
    </message>
    <message>
        <source>Não conseguimos perguntar ao órgão agora.</source>
        <translation>We could not ask the agency now.</translation>
    </message>
    <message>
        <source>Sem internet agora: não sabemos o que o órgão já fez.</source>
        <translation>No internet now: we do not know what the agency has done.</translation>
    </message>
    <message>
        <source>O órgão não respondeu agora. Tente de novo daqui a pouco.</source>
        <translation>The agency did not answer now. Try again in a little while.</translation>
    </message>
    <message>
        <source>O órgão ainda não recebeu este pedido. Ele pode estar a caminho.</source>
        <translation>The agency has not received this request yet. It may be on its way.</translation>
    </message>
    <message>
        <source>Recebido. O órgão vai analisar.</source>
        <translation>Received. The agency will look at it.</translation>
    </message>
    <message>
        <source>Em análise por uma pessoa do órgão.</source>
        <translation>Somebody at the agency is looking at it.</translation>
    </message>
    <message>
        <source>Aceito.</source>
        <translation>Accepted.</translation>
    </message>
    <message>
        <source>Não foi aceito. Você pode reclamar na ouvidoria do órgão.</source>
        <translation>It was not accepted. You can complain to the agency’s ombudsman.</translation>
    </message>
    <message>
        <source>Cancelado.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Um pedido mais novo tomou o lugar deste.</source>
        <translation>A newer request has taken the place of this one.</translation>
    </message>
    <message>
        <source>O cancelamento está guardado e segue sozinho. O órgão confere o código e cancela.</source>
        <translation>The cancellation is kept and goes on by itself. The agency checks the code and cancels.</translation>
    </message>
    <message>
        <source>O órgão recebeu o cancelamento. O pedido está cancelado.</source>
        <translation>The agency has received the cancellation. The request is cancelled.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento.</source>
        <translation>The agency did not accept the cancellation.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o código secreto era outro.</source>
        <translation>The agency did not accept the cancellation: the secret code was another.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o pedido já tinha sido decidido.</source>
        <translation>The agency did not accept the cancellation: the request had been decided already.</translation>
    </message>
    <message>
        <source>Um pedido novo, que toma o lugar deste, está guardado e segue sozinho.</source>
        <translation>A new request, which takes the place of this one, is kept and goes on by itself.</translation>
    </message>
    <message>
        <source>Nada foi enviado: o programa de envio não responde. Chame o técnico.</source>
        <translation>Nothing was sent: the sending program does not answer. Call the technician.</translation>
    </message>
    <message>
        <source>Nada foi enviado: não há internet.</source>
        <translation>Nothing was sent: there is no internet.</translation>
    </message>
    <message>
        <source>Nada foi entregue agora: a plataforma pediu para esperar. Tudo continua guardado aqui.</source>
        <translation>Nothing was delivered now: the platform asked us to wait. Everything is still kept here.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Nada espera aqui.</source>
        <translation>Delivered now: {sent}. Nothing waits here.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Esperam e seguem sozinhos: {left}.</source>
        <translation>Delivered now: {sent}. Still waiting, to go on by themselves: {left}.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. A plataforma recusou algo: veja o que parou.</source>
        <translation>Delivered now: {sent}. The platform refused something: see what is stuck.</translation>
    </message>
    <message>
        <source>Nada foi enviado.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: tudo fica guardado aqui. Chame o técnico.</source>
        <translation>The platform no longer accepts this kiosk: everything is kept here. Call the technician.</translation>
    </message>
    <message>
        <source>Um documento do pedido não foi aceito.</source>
        <translation>A document of the request was not accepted.</translation>
    </message>
    <message>
        <source>As pessoas do pedido não são as das respostas.</source>
        <translation>The people of the request are not those of the answers.</translation>
    </message>
    <message>
        <source>O que a equipe declarou neste pedido não confere.</source>
        <translation>What the staff declared in this request does not match.</translation>
    </message>
    <message>
        <source>O serviço mudou na plataforma depois deste pedido.</source>
        <translation>The service changed on the platform after this request.</translation>
    </message>
    <message>
        <source>A plataforma não oferece mais este serviço.</source>
        <translation>The platform no longer offers this service.</translation>
    </message>
    <message>
        <source>A mensagem é grande demais. Chame o técnico.</source>
        <translation>The message is too large. Call the technician.</translation>
    </message>
    <message>
        <source>A plataforma não conseguiu ler esta mensagem. Chame o técnico.</source>
        <translation>The platform could not read this message. Call the technician.</translation>
    </message>
    <message>
        <source>Gravados em {place}: {written}. Vão fechados, e nada foi apagado daqui.</source>
        <translation>Written to {place}: {written}. They travel closed, and nothing was deleted here.</translation>
    </message>
    <message>
        <source>Não havia nada a enviar.</source>
        <translation>There was nothing to send.</translation>
    </message>
    <message>
        <source>Este quiosque não conhece este pedido. Pode ter sido feito em outro.</source>
        <translation>This kiosk does not know this request. It may have been made at another.</translation>
    </message>
    <message>
        <source>Com internet: a plataforma responde.</source>
        <translation>With internet: the platform answers.</translation>
    </message>
    <message>
        <source>Sem internet: tudo fica guardado aqui.</source>
        <translation>No internet: everything is kept here.</translation>
    </message>
    <message>
        <source>O programa de envio não está rodando.</source>
        <translation>The sending program is not running.</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Avaliação</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Cancelamento</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>Mensagem do quiosque</source>
        <translation>Message of the kiosk</translation>
    </message>
    <message>
        <source>O código secreto não confere.</source>
        <translation>The secret code does not match.</translation>
    </message>
    <message>
        <source>O pedido já foi decidido, cancelado ou corrigido.</source>
        <translation>The request was already decided, cancelled or corrected.</translation>
    </message>
    <message>
        <source>As respostas não passam nas regras do serviço.</source>
        <translation>The answers do not meet the rules of the service.</translation>
    </message>
    <message>
        <source>Falta um anexo neste quiosque.</source>
        <translation>An attachment is missing at this kiosk.</translation>
    </message>
    <message>
        <source>Um anexo está danificado neste quiosque.</source>
        <translation>An attachment is damaged at this kiosk.</translation>
    </message>
    <message>
        <source>A plataforma já tem outra mensagem com este número.</source>
        <translation>The platform already has another message with this number.</translation>
    </message>
    <message>
        <source>A prova de presença não foi aceita.</source>
        <translation>The proof of presence was not accepted.</translation>
    </message>
    <message>
        <source>Um CPF não existe ou está incompleto.</source>
        <translation>A CPF does not exist or is incomplete.</translation>
    </message>
    <message>
        <source>Um CNPJ não existe ou está incompleto.</source>
        <translation>A CNPJ does not exist or is incomplete.</translation>
    </message>
    <message>
        <source>Um telefone não existe.</source>
        <translation>A telephone number does not exist.</translation>
    </message>
    <message>
        <source>Um e-mail não está certo.</source>
        <translation>An e-mail address is not right.</translation>
    </message>
    <message>
        <source>Um CEP não existe.</source>
        <translation>A CEP does not exist.</translation>
    </message>
    <message>
        <source>Uma data não serve.</source>
        <translation>A date will not do.</translation>
    </message>
    <message>
        <source>Um documento não serve.</source>
        <translation>A document will not do.</translation>
    </message>
    <message>
        <source>A assinatura não serve.</source>
        <translation>The signature will not do.</translation>
    </message>
    <message>
        <source>Falta uma resposta.</source>
        <translation>An answer is missing.</translation>
    </message>
    <message>
        <source>Uma resposta não serve.</source>
        <translation>An answer will not do.</translation>
    </message>
    <message>
        <source>A plataforma não aceita como está.</source>
        <translation>The platform does not accept it as it is.</translation>
    </message>
    <message>
        <source>Vai de novo, como está.</source>
        <translation>It goes again, as it is.</translation>
    </message>
    <message>
        <source>Gravando. Não tire o pendrive.</source>
        <translation>Writing. Do not take the USB stick out.</translation>
    </message>
    <message>
        <source>Não havia nada a gravar.</source>
        <translation>There was nothing to write.</translation>
    </message>
    <message>
        <source>Não foi possível gravar em {place}. Tente outro pendrive.</source>
        <translation>It was not possible to write to {place}. Try another USB stick.</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Qual é o seu número?</source>
        <translation>What is your number?</translation>
    </message>
    <message>
        <source>Digite a sua senha</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>Crie a sua senha</source>
        <translation>Make your PIN</translation>
    </message>
    <message>
        <source>Digite a senha nova outra vez</source>
        <translation>Enter the new PIN again</translation>
    </message>
    <message>
        <source>Um supervisor digita o número dele</source>
        <translation>A supervisor enters their number</translation>
    </message>
    <message>
        <source>O número que a coordenação deu a você.</source>
        <translation>The number that your coordinator gave you.</translation>
    </message>
    <message>
        <source>Na primeira vez, use o código que você recebeu.</source>
        <translation>The first time, use the code you were given.</translation>
    </message>
    <message>
        <source>De 6 a 12 números, só seus. Esta senha vale só neste balcão.</source>
        <translation>6 to 12 numbers, yours alone. This PIN works at this counter only.</translation>
    </message>
    <message>
        <source>Assim sabemos que ela ficou como você quer.</source>
        <translation>So we know that it is as you want it.</translation>
    </message>
    <message>
        <source>Número ou senha não conferem. Volte e confira os dois.</source>
        <translation>Number or PIN do not match. Go back and check both.</translation>
    </message>
    <message>
        <source>Houve senhas erradas demais. Espere {seconds} segundos e tente de novo.</source>
        <translation>There were too many wrong PINs. Wait {seconds} seconds and try again.</translation>
    </message>
    <message>
        <source>Este balcão está há muito tempo sem falar com a plataforma. Chame o suporte técnico.</source>
        <translation>This counter has not spoken to the platform for a long time. Call technical support.</translation>
    </message>
    <message>
        <source>Esta senha é fácil de adivinhar. Use de 6 a 12 números, sem sequência.</source>
        <translation>This PIN is easy to guess. Use 6 to 12 numbers, not in a row.</translation>
    </message>
    <message>
        <source>As duas senhas são diferentes. Crie de novo.</source>
        <translation>The two PINs differ. Make it again.</translation>
    </message>
    <message>
        <source>O suporte técnico entra quando não há ninguém sendo atendido.</source>
        <translation>Technical support comes in when nobody is being served.</translation>
    </message>
    <message>
        <source>Aqui é preciso a senha de um supervisor.</source>
        <translation>A supervisor&apos;s PIN is needed here.</translation>
    </message>
    <message>
        <source>Não conseguimos conferir a senha agora. Tente de novo.</source>
        <translation>We could not check the PIN now. Try again.</translation>
    </message>
    <message>
        <source>Que documento mostra esse direito? Escolha o que você viu.</source>
        <translation>Which document shows that right? Choose the one you saw.</translation>
    </message>
    <message>
        <source>O que você quer fazer?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Você viu a pessoa e o documento dela. Por que sem a câmera?</source>
        <translation>You saw the person and their document. Why without the camera?</translation>
    </message>
    <message>
        <source>Por que a pessoa não confirma?</source>
        <translation>Why does the person not confirm?</translation>
    </message>
    <message>
        <source>Com que direito a pessoa pede por outra? Veja o documento.</source>
        <translation>By which right does the person ask for another? See the document.</translation>
    </message>
    <message>
        <source>Que língua a pessoa lê?</source>
        <translation>Which language does the person read?</translation>
    </message>
    <message>
        <source>Quem fica com os atendimentos guardados?</source>
        <translation>Who gets the parked visits?</translation>
    </message>
    <message>
        <source>Este atendimento é de um colega. Por que você abre?</source>
        <translation>This visit is a colleague&apos;s. Why do you open it?</translation>
    </message>
    <message>
        <source>Confirmar a presença sem a câmera</source>
        <translation>Confirm presence without the camera</translation>
    </message>
    <message>
        <source>Devolver à pessoa e sair</source>
        <translation>Give back to the person and leave</translation>
    </message>
    <message>
        <source>Guardar para continuar depois</source>
        <translation>Park to go on later</translation>
    </message>
    <message>
        <source>Registrar o direito de pedir por outra pessoa</source>
        <translation>Record the right to ask for another person</translation>
    </message>
    <message>
        <source>Escolher a língua da pessoa</source>
        <translation>Choose the person&apos;s language</translation>
    </message>
    <message>
        <source>Terminar e apagar este atendimento</source>
        <translation>End and erase this visit</translation>
    </message>
    <message>
        <source>Trocar de atendente</source>
        <translation>Change attendant</translation>
    </message>
    <message>
        <source>Fechar o quiosque e testar a máquina</source>
        <translation>Close the kiosk and test the machine</translation>
    </message>
    <message>
        <source>Sair do balcão</source>
        <translation>Leave the counter</translation>
    </message>
    <message>
        <source>Acompanhar um pedido ou conferir um comprovante</source>
        <translation>Follow a request or check a receipt</translation>
    </message>
    <message>
        <source>Ver o envio à plataforma</source>
        <translation>See the sending to the platform</translation>
    </message>
    <message>
        <source>Ver os números do dia</source>
        <translation>See the day&apos;s numbers</translation>
    </message>
    <message>
        <source>Terminar o turno</source>
        <translation>End the shift</translation>
    </message>
    <message>
        <source>A câmera não funciona</source>
        <translation>The camera does not work</translation>
    </message>
    <message>
        <source>A pessoa não pode fazer os movimentos</source>
        <translation>The person cannot make the movements</translation>
    </message>
    <message>
        <source>A pessoa não quer usar a câmera</source>
        <translation>The person does not want the camera</translation>
    </message>
    <message>
        <source>A câmera não reconhece a pessoa</source>
        <translation>The camera does not recognise the person</translation>
    </message>
    <message>
        <source>A pessoa não lê, e ouviu tudo em voz alta</source>
        <translation>The person does not read, and heard all of it aloud</translation>
    </message>
    <message>
        <source>Quem devia estar aqui saiu</source>
        <translation>Whoever should be here has left</translation>
    </message>
    <message>
        <source>A tela da pessoa não funciona</source>
        <translation>The person&apos;s screen does not work</translation>
    </message>
    <message>
        <source>É mãe ou pai de menor de idade</source>
        <translation>Mother or father of a minor</translation>
    </message>
    <message>
        <source>Tem a guarda ou a tutela</source>
        <translation>Has custody or guardianship</translation>
    </message>
    <message>
        <source>É curador ou curadora</source>
        <translation>Is a court-appointed curator</translation>
    </message>
    <message>
        <source>Tem procuração</source>
        <translation>Has a power of attorney</translation>
    </message>
    <message>
        <source>Apoia a decisão, por termo do juiz</source>
        <translation>Supports the decision, by a judge&apos;s order</translation>
    </message>
    <message>
        <source>Certidão de nascimento</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Documento de identidade com o nome dos pais</source>
        <translation>Identity document with the parents&apos; names</translation>
    </message>
    <message>
        <source>Decisão do juiz</source>
        <translation>A judge&apos;s decision</translation>
    </message>
    <message>
        <source>Termo de guarda</source>
        <translation>Custody order</translation>
    </message>
    <message>
        <source>Termo de tutela</source>
        <translation>Guardianship order</translation>
    </message>
    <message>
        <source>Termo de curatela</source>
        <translation>Conservatorship order</translation>
    </message>
    <message>
        <source>Procuração feita em cartório</source>
        <translation>Power of attorney made at a notary&apos;s</translation>
    </message>
    <message>
        <source>Procuração particular assinada</source>
        <translation>Signed private power of attorney</translation>
    </message>
    <message>
        <source>Termo de tomada de decisão apoiada</source>
        <translation>Supported decision agreement</translation>
    </message>
    <message>
        <source>Nenhum: a pessoa não trouxe o documento</source>
        <translation>None: the person did not bring the document</translation>
    </message>
    <message>
        <source>O colega pediu</source>
        <translation>The colleague asked</translation>
    </message>
    <message>
        <source>A pessoa tem urgência</source>
        <translation>The person is in a hurry</translation>
    </message>
    <message>
        <source>Ninguém: continuam meus</source>
        <translation>Nobody: they stay mine</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>De um colega</source>
        <translation>A colleague&apos;s</translation>
    </message>
    <message>
        <source>Serviço retirado</source>
        <translation>Service withdrawn</translation>
    </message>
    <message>
        <source>Ainda não enviado</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Enviado em parte</source>
        <translation>Sent in part</translation>
    </message>
    <message>
        <source>Recusado: precisa de atenção</source>
        <translation>Refused: needs attention</translation>
    </message>
    <message>
        <source>Entregue ao órgão</source>
        <translation>Delivered to the agency</translation>
    </message>
    <message>
        <source>Pede ajuda</source>
        <translation>Asks for help</translation>
    </message>
    <message>
        <source>Pediu ajuda e ninguém foi</source>
        <translation>Asked for help and nobody went</translation>
    </message>
    <message>
        <source>O atendimento está guardado. Só você e os supervisores podem abrir.</source>
        <translation>The visit is parked. Only you and the supervisors can open it.</translation>
    </message>
    <message>
        <source>Este serviço foi retirado. O atendimento continua guardado.</source>
        <translation>This service was withdrawn. The visit stays parked.</translation>
    </message>
    <message>
        <source>O disco não aceita gravar agora. O que está guardado continua guardado. Chame o técnico.</source>
        <translation>The disk cannot be written to just now. What is parked stays parked. Call the technician.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: ele não começa pedidos novos. O que já tem fica guardado. Chame o técnico.</source>
        <translation>The platform no longer accepts this kiosk: it begins no new requests. What it has is kept safe. Call the technician.</translation>
    </message>
    <message>
        <source>Está tudo certo?</source>
        <translation>Is it all right?</translation>
    </message>
    <message>
        <source>Leia com calma. Toque no que estiver errado. Se tudo está certo, confirme.</source>
        <translation>Read it calmly. Touch what is wrong. If all is right, confirm.</translation>
    </message>
    <message>
        <source>Acompanhe o que escrevemos</source>
        <translation>Read along as we write</translation>
    </message>
    <message>
        <source>Se algo estiver errado, toque na linha.</source>
        <translation>If something is wrong, touch its line.</translation>
    </message>
    <message>
        <source>Está certo</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>Está errado</source>
        <translation>It is wrong</translation>
    </message>
    <message>
        <source>Vamos corrigir isto</source>
        <translation>We will correct this</translation>
    </message>
    <message>
        <source>em português</source>
        <translation>in Portuguese</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Voltar ao começo</source>
        <translation>Back to the start</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Letters: %1</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>grande</source>
        <translation>large</translation>
    </message>
    <message>
        <source>maior</source>
        <translation>larger</translation>
    </message>
    <message>
        <source>máximo</source>
        <translation>largest</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Colours: %1</translation>
    </message>
    <message>
        <source>claro</source>
        <translation>light</translation>
    </message>
    <message>
        <source>escuro</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>alto contraste</source>
        <translation>high contrast</translation>
    </message>
    <message>
        <source>amarelo no preto</source>
        <translation>yellow on black</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Lower buttons</translation>
    </message>
    <message>
        <source>Botões mais altos</source>
        <translation>Higher buttons</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Not answered</translation>
    </message>
</context>
</TS>
